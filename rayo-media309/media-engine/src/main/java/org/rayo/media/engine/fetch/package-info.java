// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Documents from outside, fetched under a policy. */
@NullMarked
package org.rayo.media.engine.fetch;

import org.jspecify.annotations.NullMarked;
