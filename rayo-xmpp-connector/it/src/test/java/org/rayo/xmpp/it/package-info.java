// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The connector on a real server, driven by real clients. */
@NullMarked
package org.rayo.xmpp.it;

import org.jspecify.annotations.NullMarked;
