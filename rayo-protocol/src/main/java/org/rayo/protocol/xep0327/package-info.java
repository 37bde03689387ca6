// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The elements of XEP-0327 0.8.1, one codec each, with what its older clients need. */
@NullMarked
package org.rayo.protocol.xep0327;

import org.jspecify.annotations.NullMarked;
