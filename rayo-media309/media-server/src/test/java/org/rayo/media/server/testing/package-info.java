// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes and phones for tests of the media server. */
@NullMarked
package org.rayo.media.server.testing;

import org.jspecify.annotations.NullMarked;
