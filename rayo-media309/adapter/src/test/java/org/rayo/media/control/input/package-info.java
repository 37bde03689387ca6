// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories about the input component. */
@NullMarked
package org.rayo.media.control.input;

import org.jspecify.annotations.NullMarked;
