// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The edges of call control: what adapters offer to it and what they tell it. */
@NullMarked
package org.rayo.callcontrol.port;

import org.jspecify.annotations.NullMarked;
