// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stanzas from node to node: commands on their way to calls, events on their way to clients. */
@NullMarked
package org.rayo.server.cluster;

import org.jspecify.annotations.NullMarked;
