// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * XMPP accounts in the file format of WildFly's filesystem realm, for when no server is running.
 */
@NullMarked
package org.rayo.accounts;

import org.jspecify.annotations.NullMarked;
