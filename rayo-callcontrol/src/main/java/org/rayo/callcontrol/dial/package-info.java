// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Who may dial what, and by which way the call goes out. */
@NullMarked
package org.rayo.callcontrol.dial;

import org.jspecify.annotations.NullMarked;
