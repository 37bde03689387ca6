// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call control's ports as fakes: time and threads are in the hands of the test. */
@NullMarked
package org.rayo.testkit.fake;

import org.jspecify.annotations.NullMarked;
