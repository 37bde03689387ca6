// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** RTP of many held calls in both directions. */
@NullMarked
package org.rayo.bench.rtp;

import org.jspecify.annotations.NullMarked;
