// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of what is looked at before a server starts. */
@NullMarked
package org.rayo.launcher.server;

import org.jspecify.annotations.NullMarked;
