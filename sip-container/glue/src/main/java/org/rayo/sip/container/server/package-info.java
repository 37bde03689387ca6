// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What the container asks of the WildFly server that it runs in. */
@NullMarked
package org.rayo.sip.container.server;

import org.jspecify.annotations.NullMarked;
