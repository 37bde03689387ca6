// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The real server between real SIP phones and real XMPP clients. */
@NullMarked
package org.rayo.it;

import org.jspecify.annotations.NullMarked;
