// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The running server as the management model shows it. */
@NullMarked
package org.rayo.server.management;

import org.jspecify.annotations.NullMarked;
