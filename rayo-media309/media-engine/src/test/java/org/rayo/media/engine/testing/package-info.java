// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A telephone and a web server for the engine's tests. */
@NullMarked
package org.rayo.media.engine.testing;

import org.jspecify.annotations.NullMarked;
