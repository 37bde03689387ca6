// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A SIP phone for tests: a real user agent on loopback with a blocking script API. */
@NullMarked
package org.rayo.testkit.sip;

import org.jspecify.annotations.NullMarked;
