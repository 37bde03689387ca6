// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Calls of a node that died go on here; requests for them wait for it. */
@NullMarked
package org.rayo.sipservlet.adoption;

import org.jspecify.annotations.NullMarked;
