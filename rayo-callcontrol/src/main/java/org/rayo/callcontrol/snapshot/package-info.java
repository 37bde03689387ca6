// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Protobuf's wire format, as far as snapshots need it. */
@NullMarked
package org.rayo.callcontrol.snapshot;

import org.jspecify.annotations.NullMarked;
