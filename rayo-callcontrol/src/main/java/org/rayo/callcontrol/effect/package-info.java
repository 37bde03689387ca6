// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What a call does to the outside, as values. */
@NullMarked
package org.rayo.callcontrol.effect;

import org.jspecify.annotations.NullMarked;
