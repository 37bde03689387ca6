// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What every driver of ours has to do; each driver's tests extend these. */
@NullMarked
package org.rayo.media.driver.contract;

import org.jspecify.annotations.NullMarked;
