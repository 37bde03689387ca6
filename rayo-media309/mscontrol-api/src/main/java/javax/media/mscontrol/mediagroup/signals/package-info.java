// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Detecting and generating DTMF and other signals. */
package javax.media.mscontrol.mediagroup.signals;
