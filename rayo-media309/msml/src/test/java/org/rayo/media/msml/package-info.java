// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the MSML reader and writer. */
@NullMarked
package org.rayo.media.msml;

import org.jspecify.annotations.NullMarked;
