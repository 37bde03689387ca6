// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of transfers without a container. */
@NullMarked
package org.rayo.sipservlet.transfer;

import org.jspecify.annotations.NullMarked;
