// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Parameters of players and recorders that work over HTTP. */
package javax.media.mscontrol.mediagroup.http;
