// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of calls that change their node. */
@NullMarked
package org.rayo.sipservlet.adoption;

import org.jspecify.annotations.NullMarked;
