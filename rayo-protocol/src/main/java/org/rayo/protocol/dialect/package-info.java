// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The seam between the values and the ways in which they are written. */
@NullMarked
package org.rayo.protocol.dialect;

import org.jspecify.annotations.NullMarked;
