// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** MSML requests: who may do what, and who does it. */
@NullMarked
package org.rayo.media.server.control;

import org.jspecify.annotations.NullMarked;
