// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Fax (XEP-0342): what starts it and what it leaves. */
@NullMarked
package org.rayo.protocol.fax;

import org.jspecify.annotations.NullMarked;
