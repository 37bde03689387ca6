// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories about the prompt component. */
@NullMarked
package org.rayo.media.control.prompt;

import org.jspecify.annotations.NullMarked;
