// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A JSR-309 driver on the media engine of the same process. */
@NullMarked
package org.rayo.media.driver.local;

import org.jspecify.annotations.NullMarked;
