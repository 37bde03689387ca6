// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests without a container. */
@NullMarked
package org.rayo.sipservlet.body;

import org.jspecify.annotations.NullMarked;
