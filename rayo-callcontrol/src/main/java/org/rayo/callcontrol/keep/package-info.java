// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What a call or mixer must not lose with its node, and how a survivor finds it. */
@NullMarked
package org.rayo.callcontrol.keep;

import org.jspecify.annotations.NullMarked;
