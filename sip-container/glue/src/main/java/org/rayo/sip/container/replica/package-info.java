// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Sessions and their dialogs as bytes in a cache of the cluster, and back on another node. */
@NullMarked
package org.rayo.sip.container.replica;

import org.jspecify.annotations.NullMarked;
