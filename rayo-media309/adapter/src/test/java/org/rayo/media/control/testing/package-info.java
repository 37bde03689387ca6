// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A caller for the tests of this module. */
@NullMarked
package org.rayo.media.control.testing;

import org.jspecify.annotations.NullMarked;
