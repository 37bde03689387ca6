// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Authentication of a stream (RFC 6120 section 6) by WildFly Elytron. */
@NullMarked
package org.rayo.xmpp.sasl;

import org.jspecify.annotations.NullMarked;
