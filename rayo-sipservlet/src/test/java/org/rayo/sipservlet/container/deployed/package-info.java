// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The part of the container tests that runs inside the server. */
@NullMarked
package org.rayo.sipservlet.container.deployed;

import org.jspecify.annotations.NullMarked;
