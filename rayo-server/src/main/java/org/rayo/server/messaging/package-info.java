// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call detail records on a Jakarta Messaging topic. */
@NullMarked
package org.rayo.server.messaging;

import org.jspecify.annotations.NullMarked;
