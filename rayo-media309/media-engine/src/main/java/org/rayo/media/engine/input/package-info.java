// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** DTMF collection against grammars, with its timers and results. */
@NullMarked
package org.rayo.media.engine.input;

import org.jspecify.annotations.NullMarked;
