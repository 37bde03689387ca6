// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Installs the overlay on a WildFly as it comes from its makers. */
@NullMarked
package org.rayo.overlay;

import org.jspecify.annotations.NullMarked;
