// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Judges what a caller really heard. */
@NullMarked
package org.rayo.testkit.audio;

import org.jspecify.annotations.NullMarked;
