// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The media server as a SIP user agent. */
@NullMarked
package org.rayo.media.server.sip;

import org.jspecify.annotations.NullMarked;
