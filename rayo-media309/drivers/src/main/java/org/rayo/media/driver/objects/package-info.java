// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The objects of JSR-309 on media engines, wherever those are. */
@NullMarked
package org.rayo.media.driver.objects;

import org.jspecify.annotations.NullMarked;
