// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What a leg can be asked to play, and how that is controlled and reported. */
@NullMarked
package org.rayo.media.engine.play;

import org.jspecify.annotations.NullMarked;
