// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** One SIP application inside the container: its context, servlets, listeners and sessions. */
@NullMarked
package org.rayo.sip.container.app;

import org.jspecify.annotations.NullMarked;
