// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What every media component has in common. */
@NullMarked
package org.rayo.media.control.component;

import org.jspecify.annotations.NullMarked;
