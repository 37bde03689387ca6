// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Which headers pass between SIP and Rayo clients. */
@NullMarked
package org.rayo.sipservlet.header;

import org.jspecify.annotations.NullMarked;
