// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** One mailbox per call: order without locks, limits without waiting. */
@NullMarked
package org.rayo.callcontrol.actor;

import org.jspecify.annotations.NullMarked;
