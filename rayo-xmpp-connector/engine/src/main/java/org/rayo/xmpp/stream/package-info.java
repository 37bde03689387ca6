// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Client streams (RFC 6120): bytes to stanzas, negotiation, routing and the outbound queue. */
@NullMarked
package org.rayo.xmpp.stream;

import org.jspecify.annotations.NullMarked;
