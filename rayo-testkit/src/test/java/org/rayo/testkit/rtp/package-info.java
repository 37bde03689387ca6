// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The phone is tested by calling itself. */
@NullMarked
package org.rayo.testkit.rtp;

import org.jspecify.annotations.NullMarked;
