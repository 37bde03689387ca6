// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Joins between calls and mixers: what two parties say to each other to make, change and end one.
 */
@NullMarked
package org.rayo.callcontrol.join;

import org.jspecify.annotations.NullMarked;
