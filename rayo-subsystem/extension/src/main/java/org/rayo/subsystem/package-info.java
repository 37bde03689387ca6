// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The WildFly extension that puts Rayo's settings and live calls into the management model. */
@NullMarked
package org.rayo.subsystem;

import org.jspecify.annotations.NullMarked;
