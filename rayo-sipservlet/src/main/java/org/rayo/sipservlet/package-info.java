// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The converged SIP and HTTP application that gives call control its signalling. */
@NullMarked
package org.rayo.sipservlet;

import org.jspecify.annotations.NullMarked;
