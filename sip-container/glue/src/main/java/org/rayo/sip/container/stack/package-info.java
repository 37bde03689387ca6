// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** How the JAIN SIP stack below the container is set up: properties, logging, sockets, timers. */
@NullMarked
package org.rayo.sip.container.stack;

import org.jspecify.annotations.NullMarked;
