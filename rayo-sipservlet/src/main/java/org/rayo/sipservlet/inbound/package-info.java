// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What comes from the wire: calls to us, and what is refused before anybody hears of it. */
@NullMarked
package org.rayo.sipservlet.inbound;

import org.jspecify.annotations.NullMarked;
