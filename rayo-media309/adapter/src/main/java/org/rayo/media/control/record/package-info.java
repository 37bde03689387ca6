// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The record component (XEP-0327 section 6.6) on a JSR-309 recorder. */
@NullMarked
package org.rayo.media.control.record;

import org.jspecify.annotations.NullMarked;
