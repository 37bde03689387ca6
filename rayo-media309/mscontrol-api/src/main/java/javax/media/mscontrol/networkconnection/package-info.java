// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Media streams to and from the network, negotiated by SDP. */
package javax.media.mscontrol.networkconnection;
