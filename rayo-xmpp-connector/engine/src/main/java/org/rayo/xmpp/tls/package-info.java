// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** STARTTLS (RFC 6120 section 5). */
@NullMarked
package org.rayo.xmpp.tls;

import org.jspecify.annotations.NullMarked;
