// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories of a media server and the nodes that control it. */
@NullMarked
package org.rayo.media.server;

import org.jspecify.annotations.NullMarked;
