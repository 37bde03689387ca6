// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A UDP caller for thousands of calls a second. */
@NullMarked
package org.rayo.bench.sip;

import org.jspecify.annotations.NullMarked;
