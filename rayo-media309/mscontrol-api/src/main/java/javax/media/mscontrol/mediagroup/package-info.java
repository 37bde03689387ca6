// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Playing, recording and the constants they share. */
package javax.media.mscontrol.mediagroup;
