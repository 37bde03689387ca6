// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories about the record component. */
@NullMarked
package org.rayo.media.control.record;

import org.jspecify.annotations.NullMarked;
