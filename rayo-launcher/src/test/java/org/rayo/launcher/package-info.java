// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the command line. */
@NullMarked
package org.rayo.launcher;

import org.jspecify.annotations.NullMarked;
