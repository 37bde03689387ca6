// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A JSR-309 driver on media servers in other processes, which it drives by MSML over SIP. */
@NullMarked
package org.rayo.media.driver.remote;

import org.jspecify.annotations.NullMarked;
