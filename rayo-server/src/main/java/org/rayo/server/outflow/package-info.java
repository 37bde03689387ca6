// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Replies and events on their way to clients. */
@NullMarked
package org.rayo.server.outflow;

import org.jspecify.annotations.NullMarked;
