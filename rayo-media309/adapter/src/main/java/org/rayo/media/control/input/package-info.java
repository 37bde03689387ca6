// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The input component (XEP-0327 section 6.4) on a JSR-309 signal detector. */
@NullMarked
package org.rayo.media.control.input;

import org.jspecify.annotations.NullMarked;
