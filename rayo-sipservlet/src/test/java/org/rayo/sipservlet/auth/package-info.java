// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of digest authentication. */
@NullMarked
package org.rayo.sipservlet.auth;

import org.jspecify.annotations.NullMarked;
