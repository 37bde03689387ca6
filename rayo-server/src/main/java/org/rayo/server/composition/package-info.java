// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Builds everything by constructor and connects the edges. */
@NullMarked
package org.rayo.server.composition;

import org.jspecify.annotations.NullMarked;
