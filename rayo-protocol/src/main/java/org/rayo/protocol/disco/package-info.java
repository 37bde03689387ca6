// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Service discovery (XEP-0030) and entity capabilities (XEP-0115). */
@NullMarked
package org.rayo.protocol.disco;

import org.jspecify.annotations.NullMarked;
