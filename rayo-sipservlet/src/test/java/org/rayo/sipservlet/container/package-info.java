// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The application on a real server, with a call control that does what a test says. */
@NullMarked
package org.rayo.sipservlet.container;

import org.jspecify.annotations.NullMarked;
