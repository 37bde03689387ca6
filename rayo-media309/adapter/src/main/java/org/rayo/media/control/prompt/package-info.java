// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The prompt component (XEP-0327 section 6.5): a player and a signal detector in one group. */
@NullMarked
package org.rayo.media.control.prompt;

import org.jspecify.annotations.NullMarked;
