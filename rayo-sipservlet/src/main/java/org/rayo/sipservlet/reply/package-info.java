// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Responses to requests that no dialog answers, and the log of refusals. */
@NullMarked
package org.rayo.sipservlet.reply;

import org.jspecify.annotations.NullMarked;
