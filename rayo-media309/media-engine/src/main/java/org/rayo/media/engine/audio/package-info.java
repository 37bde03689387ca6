// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Audio in memory: decoding files, changing rate and tempo, making tones. */
@NullMarked
package org.rayo.media.engine.audio;

import org.jspecify.annotations.NullMarked;
