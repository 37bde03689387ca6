// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Small XML documents as trees, read with suspicion. */
@NullMarked
package org.rayo.media.msml.xml;

import org.jspecify.annotations.NullMarked;
