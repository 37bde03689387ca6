// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests. */
@NullMarked
package org.rayo.xmpp.tls;

import org.jspecify.annotations.NullMarked;
