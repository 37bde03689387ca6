// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Counting packets. */
@NullMarked
package org.rayo.bench.rtp;

import org.jspecify.annotations.NullMarked;
