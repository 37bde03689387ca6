// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The prompt component (urn:xmpp:rayo:prompt:1). */
@NullMarked
package org.rayo.protocol.prompt;

import org.jspecify.annotations.NullMarked;
