// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The output component (XEP-0327 section 6.3) on a JSR-309 player. */
@NullMarked
package org.rayo.media.control.output;

import org.jspecify.annotations.NullMarked;
