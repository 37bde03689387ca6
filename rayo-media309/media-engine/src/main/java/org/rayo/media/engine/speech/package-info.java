// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Speech synthesis: SSML and the synthesisers behind it. */
@NullMarked
package org.rayo.media.engine.speech;

import org.jspecify.annotations.NullMarked;
