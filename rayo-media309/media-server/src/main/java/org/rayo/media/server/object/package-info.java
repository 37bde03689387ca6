// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Legs and conferences as MSML sees them. */
@NullMarked
package org.rayo.media.server.object;

import org.jspecify.annotations.NullMarked;
