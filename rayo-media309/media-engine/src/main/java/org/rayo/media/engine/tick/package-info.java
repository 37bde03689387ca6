// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The 20 ms clock: its threads and what runs on or beside them. */
@NullMarked
package org.rayo.media.engine.tick;

import org.jspecify.annotations.NullMarked;
