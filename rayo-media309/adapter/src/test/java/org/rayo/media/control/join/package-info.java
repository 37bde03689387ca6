// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories of parties that hear each other, over real RTP. */
@NullMarked
package org.rayo.media.control.join;

import org.jspecify.annotations.NullMarked;
