// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What the management model shows of the running server: calls, clients and counters. */
@NullMarked
package org.rayo.subsystem.live;

import org.jspecify.annotations.NullMarked;
