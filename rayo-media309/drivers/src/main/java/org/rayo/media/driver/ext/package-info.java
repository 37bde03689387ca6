// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What our drivers say in common beyond the words of JSR-309. */
@NullMarked
package org.rayo.media.driver.ext;

import org.jspecify.annotations.NullMarked;
