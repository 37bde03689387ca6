// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Measurements of the engine, run by hand. */
@NullMarked
package org.rayo.media.engine.load;

import org.jspecify.annotations.NullMarked;
