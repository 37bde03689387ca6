// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Counters that the engine keeps about itself. */
@NullMarked
package org.rayo.media.engine.metrics;

import org.jspecify.annotations.NullMarked;
