// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Synthetic tones, keys and voices, and what is made of them. */
@NullMarked
package org.rayo.media.engine.progress;

import org.jspecify.annotations.NullMarked;
