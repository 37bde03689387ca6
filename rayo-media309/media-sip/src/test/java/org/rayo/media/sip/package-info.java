// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Peers on loopback. */
@NullMarked
package org.rayo.media.sip;

import org.jspecify.annotations.NullMarked;
