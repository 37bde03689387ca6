// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

/**
 * The answer that names what a command made.
 *
 * @param uri {@code xmpp:} and exactly the JID from which its events will come
 */
public record Ref(String uri) {}
