// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** XMPP addresses (RFC 7622) as values. */
@NullMarked
package org.rayo.protocol.jid;

import org.jspecify.annotations.NullMarked;
