// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of mixers, over real RTP where it matters. */
@NullMarked
package org.rayo.media.engine.mixer;

import org.jspecify.annotations.NullMarked;
