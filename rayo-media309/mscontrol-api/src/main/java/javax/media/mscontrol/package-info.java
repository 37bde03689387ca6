// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The media control API: sessions, the objects in them, their events and errors (JSR-309). */
package javax.media.mscontrol;
