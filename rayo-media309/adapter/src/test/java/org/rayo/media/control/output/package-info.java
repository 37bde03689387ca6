// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories about the output component. */
@NullMarked
package org.rayo.media.control.output;

import org.jspecify.annotations.NullMarked;
