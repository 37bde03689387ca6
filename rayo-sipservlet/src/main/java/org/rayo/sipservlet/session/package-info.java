// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What goes on inside a session beside its offers: texts. */
@NullMarked
package org.rayo.sipservlet.session;

import org.jspecify.annotations.NullMarked;
