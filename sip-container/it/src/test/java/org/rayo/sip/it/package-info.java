// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The container on a real server, driven by real SIP messages. */
@NullMarked
package org.rayo.sip.it;

import org.jspecify.annotations.NullMarked;
