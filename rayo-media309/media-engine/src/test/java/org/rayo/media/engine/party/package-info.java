// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of joins without sockets or clocks. */
@NullMarked
package org.rayo.media.engine.party;

import org.jspecify.annotations.NullMarked;
