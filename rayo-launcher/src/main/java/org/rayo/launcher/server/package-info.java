// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Prepares, starts, watches and stops one configured server. */
@NullMarked
package org.rayo.launcher.server;

import org.jspecify.annotations.NullMarked;
