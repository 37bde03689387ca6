// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** DTMF grammars compiled to automata; no threads, no clock. */
@NullMarked
package org.rayo.media.engine.grammar;

import org.jspecify.annotations.NullMarked;
