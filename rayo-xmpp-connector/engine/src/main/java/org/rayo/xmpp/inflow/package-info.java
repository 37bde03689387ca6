// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The way in: from a stream's inbox to the message endpoint, in order, on JCA work threads. */
@NullMarked
package org.rayo.xmpp.inflow;

import org.jspecify.annotations.NullMarked;
