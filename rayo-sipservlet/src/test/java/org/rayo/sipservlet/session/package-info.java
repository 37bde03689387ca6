// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of session. */
@NullMarked
package org.rayo.sipservlet.session;

import org.jspecify.annotations.NullMarked;
