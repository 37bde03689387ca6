// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The running container: stack, dispatcher, endpoints, application router and messages. */
@NullMarked
package org.rayo.sip.container.engine;

import org.jspecify.annotations.NullMarked;
