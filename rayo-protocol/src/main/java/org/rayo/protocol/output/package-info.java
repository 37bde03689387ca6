// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The output component (urn:xmpp:rayo:output:1). */
@NullMarked
package org.rayo.protocol.output;

import org.jspecify.annotations.NullMarked;
