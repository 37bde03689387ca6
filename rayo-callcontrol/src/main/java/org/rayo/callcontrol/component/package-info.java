// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The life of a component: started, running, perhaps stopped, and completed exactly once. */
@NullMarked
package org.rayo.callcontrol.component;

import org.jspecify.annotations.NullMarked;
