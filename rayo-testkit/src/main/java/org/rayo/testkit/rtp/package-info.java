// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** RTP as a test phone needs it: send what a test says, keep what was heard. */
@NullMarked
package org.rayo.testkit.rtp;

import org.jspecify.annotations.NullMarked;
