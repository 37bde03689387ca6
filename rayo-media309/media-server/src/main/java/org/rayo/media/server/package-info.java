// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The media server process: the engine behind MSML and SIP. */
@NullMarked
package org.rayo.media.server;

import org.jspecify.annotations.NullMarked;
