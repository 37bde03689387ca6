// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What the nodes of a cluster decide by themselves, without asking anybody. */
@NullMarked
package org.rayo.callcontrol.cluster;

import org.jspecify.annotations.NullMarked;
