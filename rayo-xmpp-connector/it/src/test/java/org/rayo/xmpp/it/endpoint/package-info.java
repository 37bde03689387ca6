// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The application that the tests deploy behind the connector. */
@NullMarked
package org.rayo.xmpp.it.endpoint;

import org.jspecify.annotations.NullMarked;
