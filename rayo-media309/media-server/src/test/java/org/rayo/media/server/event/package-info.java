// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the queue of events. */
@NullMarked
package org.rayo.media.server.event;

import org.jspecify.annotations.NullMarked;
