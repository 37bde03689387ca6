// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Call progress analysis (XEP-0341): what an input in the mode cpa reports. */
@NullMarked
package org.rayo.protocol.cpa;

import org.jspecify.annotations.NullMarked;
