// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The load kit without a server. */
@NullMarked
package org.rayo.bench;

import org.jspecify.annotations.NullMarked;
