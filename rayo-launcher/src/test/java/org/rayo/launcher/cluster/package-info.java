// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the front with nodes that are none. */
@NullMarked
package org.rayo.launcher.cluster;

import org.jspecify.annotations.NullMarked;
