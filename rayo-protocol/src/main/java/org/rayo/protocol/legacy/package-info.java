// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Rayo as it was spoken before XEP-0327, translated into the one model of both. */
@NullMarked
package org.rayo.protocol.legacy;

import org.jspecify.annotations.NullMarked;
