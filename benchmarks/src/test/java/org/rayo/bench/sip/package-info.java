// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The generator against a small SIP peer. */
@NullMarked
package org.rayo.bench.sip;

import org.jspecify.annotations.NullMarked;
