// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call commands and events of XEP-0327 in the namespace urn:xmpp:rayo:1. */
@NullMarked
package org.rayo.protocol.core;

import org.jspecify.annotations.NullMarked;
