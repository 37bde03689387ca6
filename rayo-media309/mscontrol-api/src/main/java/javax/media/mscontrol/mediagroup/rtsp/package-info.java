// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Parameters of players that stream over RTSP. */
package javax.media.mscontrol.mediagroup.rtsp;
