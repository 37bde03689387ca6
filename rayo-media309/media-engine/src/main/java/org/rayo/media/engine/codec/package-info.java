// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Sample encodings and conversions; pure functions over arrays. */
@NullMarked
package org.rayo.media.engine.codec;

import org.jspecify.annotations.NullMarked;
