// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

/**
 * How far the events of one object are known.
 *
 * @param name of the connection or conference: {@code x.session} of its events
 * @param sequence the number of its last event; 0 for none
 */
public record Seen(String name, long sequence) {}
