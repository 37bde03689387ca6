// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The contract, kept by the driver in this process. */
@NullMarked
package org.rayo.media.driver.local;

import org.jspecify.annotations.NullMarked;
