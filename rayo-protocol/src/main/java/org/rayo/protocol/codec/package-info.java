// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** How one element is read and written, whatever the dialect. */
@NullMarked
package org.rayo.protocol.codec;

import org.jspecify.annotations.NullMarked;
