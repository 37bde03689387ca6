// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The XMPP stream under the client, and the one place that knows Smack. */
@NullMarked
package org.rayo.client.wire;

import org.jspecify.annotations.NullMarked;
