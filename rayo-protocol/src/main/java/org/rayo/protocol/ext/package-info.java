// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What every component shares: stop, complete and the general reasons (urn:xmpp:rayo:ext:1). */
@NullMarked
package org.rayo.protocol.ext;

import org.jspecify.annotations.NullMarked;
