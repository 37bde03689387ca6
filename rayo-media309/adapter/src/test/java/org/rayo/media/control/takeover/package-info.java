// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes that share a media server, and what becomes of calls when one of them dies. */
@NullMarked
package org.rayo.media.control.takeover;

import org.jspecify.annotations.NullMarked;
