// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of what our drivers have in common. */
@NullMarked
package org.rayo.media.driver.ext;

import org.jspecify.annotations.NullMarked;
