// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of reply. */
@NullMarked
package org.rayo.sipservlet.reply;

import org.jspecify.annotations.NullMarked;
