// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Who is offered a call, and who may command it. */
@NullMarked
package org.rayo.callcontrol.control;

import org.jspecify.annotations.NullMarked;
