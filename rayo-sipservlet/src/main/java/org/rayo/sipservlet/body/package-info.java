// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Bodies of SIP messages: the session description is found or the right refusal. */
@NullMarked
package org.rayo.sipservlet.body;

import org.jspecify.annotations.NullMarked;
