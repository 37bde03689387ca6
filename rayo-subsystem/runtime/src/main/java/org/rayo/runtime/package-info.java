// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the management subsystem and the Rayo deployment know of each other: settings one way, live
 * calls and clients the other.
 */
@NullMarked
package org.rayo.runtime;

import org.jspecify.annotations.NullMarked;
