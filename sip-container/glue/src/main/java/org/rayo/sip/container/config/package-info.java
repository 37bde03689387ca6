// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What the SIP container is told from outside: endpoints, TLS, limits and timers. */
@NullMarked
package org.rayo.sip.container.config;

import org.jspecify.annotations.NullMarked;
