// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The load kit: many calls at a precise rate, controlled by a real client, measured on one clock.
 */
@NullMarked
package org.rayo.bench;

import org.jspecify.annotations.NullMarked;
