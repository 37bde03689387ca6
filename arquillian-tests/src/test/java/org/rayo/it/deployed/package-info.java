// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The part of the tests that is deployed beside the application, as a subscriber would be. */
@NullMarked
package org.rayo.it.deployed;

import org.jspecify.annotations.NullMarked;
