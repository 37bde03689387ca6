// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Prepares, starts and stops a cluster on one machine. */
@NullMarked
package org.rayo.launcher.cluster;

import org.jspecify.annotations.NullMarked;
