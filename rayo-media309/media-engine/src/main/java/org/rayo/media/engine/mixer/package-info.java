// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Conferences: every party hears all others. */
@NullMarked
package org.rayo.media.engine.mixer;

import org.jspecify.annotations.NullMarked;
