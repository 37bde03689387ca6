// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Calls and who controls them: the facade of call control. */
@NullMarked
package org.rayo.callcontrol;

import org.jspecify.annotations.NullMarked;
