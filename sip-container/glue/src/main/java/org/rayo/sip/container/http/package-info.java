// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** HTTP sessions that know the SIP application session they belong to (JSR 289 §13). */
@NullMarked
package org.rayo.sip.container.http;

import org.jspecify.annotations.NullMarked;
