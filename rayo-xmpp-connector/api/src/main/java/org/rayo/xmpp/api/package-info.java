// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The border between the XMPP resource adapter and the application that uses it. */
@NullMarked
package org.rayo.xmpp.api;

import org.jspecify.annotations.NullMarked;
