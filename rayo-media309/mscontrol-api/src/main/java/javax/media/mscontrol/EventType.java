// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/**
 * Tells what an event reports. Values are constants of the event interfaces; compare with {@code
 * ==}.
 */
public interface EventType {}
