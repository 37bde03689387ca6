// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Calls that we make: addresses and the INVITE. */
@NullMarked
package org.rayo.sipservlet.outbound;

import org.jspecify.annotations.NullMarked;
