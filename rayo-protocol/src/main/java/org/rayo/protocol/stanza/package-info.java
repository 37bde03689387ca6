// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The three XMPP stanzas (RFC 6120 section 8) around a payload. */
@NullMarked
package org.rayo.protocol.stanza;

import org.jspecify.annotations.NullMarked;
