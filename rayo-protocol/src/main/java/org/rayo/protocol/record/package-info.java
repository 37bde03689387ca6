// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The record component (urn:xmpp:rayo:record:1). */
@NullMarked
package org.rayo.protocol.record;

import org.jspecify.annotations.NullMarked;
