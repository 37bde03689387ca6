// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Which client speaks which dialect, and what the older one has beyond the model. */
@NullMarked
package org.rayo.server.dialect;

import org.jspecify.annotations.NullMarked;
