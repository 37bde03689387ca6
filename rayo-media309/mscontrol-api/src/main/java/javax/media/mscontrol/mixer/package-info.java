// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Mixing the streams of many participants. */
package javax.media.mscontrol.mixer;
