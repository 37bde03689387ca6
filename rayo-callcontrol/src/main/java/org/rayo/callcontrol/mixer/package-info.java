// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The life of a mixer as a pure function over sealed types. */
@NullMarked
package org.rayo.callcontrol.mixer;

import org.jspecify.annotations.NullMarked;
