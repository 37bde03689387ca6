// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stanzas from clients on their way to call control. */
@NullMarked
package org.rayo.server.inflow;

import org.jspecify.annotations.NullMarked;
