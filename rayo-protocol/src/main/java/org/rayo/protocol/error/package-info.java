// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stanza errors (RFC 6120 section 8.3) as XEP-0327 uses them. */
@NullMarked
package org.rayo.protocol.error;

import org.jspecify.annotations.NullMarked;
