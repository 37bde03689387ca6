// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The input component (urn:xmpp:rayo:input:1). */
@NullMarked
package org.rayo.protocol.input;

import org.jspecify.annotations.NullMarked;
