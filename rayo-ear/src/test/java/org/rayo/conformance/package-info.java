// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Keeps docs/conformance.md true: its rows, what is said of them and the tests that name them. */
@NullMarked
package org.rayo.conformance;

import org.jspecify.annotations.NullMarked;
