// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The call directory and the call snapshots in Infinispan; the only place that knows Infinispan.
 */
@NullMarked
package org.rayo.server.replication;

import org.jspecify.annotations.NullMarked;
