// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The driver for media servers, with real ones on loopback. */
@NullMarked
package org.rayo.media.driver.remote;

import org.jspecify.annotations.NullMarked;
