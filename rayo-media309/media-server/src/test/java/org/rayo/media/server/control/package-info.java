// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of who may do what. */
@NullMarked
package org.rayo.media.server.control;

import org.jspecify.annotations.NullMarked;
