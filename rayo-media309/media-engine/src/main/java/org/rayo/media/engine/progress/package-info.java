// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call progress analysis (XEP-0341): tones, keys and voices that a party is heard to make. */
@NullMarked
package org.rayo.media.engine.progress;

import org.jspecify.annotations.NullMarked;
