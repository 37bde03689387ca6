// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The commands of ./rayo that run on Java. */
@NullMarked
package org.rayo.launcher;

import org.jspecify.annotations.NullMarked;
