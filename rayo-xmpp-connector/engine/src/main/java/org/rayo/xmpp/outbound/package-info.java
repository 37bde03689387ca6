// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The way out: the connection factory of the resource adapter. */
@NullMarked
package org.rayo.xmpp.outbound;

import org.jspecify.annotations.NullMarked;
