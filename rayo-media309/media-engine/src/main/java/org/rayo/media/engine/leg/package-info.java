// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Legs and the tick threads that move their packets. */
@NullMarked
package org.rayo.media.engine.leg;

import org.jspecify.annotations.NullMarked;
