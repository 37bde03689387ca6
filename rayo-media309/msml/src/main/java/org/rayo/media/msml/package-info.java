// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** MSML (RFC 5707) and our package of it as Java values, with a reader and a writer. */
@NullMarked
package org.rayo.media.msml;

import org.jspecify.annotations.NullMarked;
