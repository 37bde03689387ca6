// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A web application that registers a fake Rayo server with invented calls. */
@NullMarked
package org.rayo.wildfly.fake;

import org.jspecify.annotations.NullMarked;
