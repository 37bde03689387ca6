// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Reading XML that strangers wrote. */
@NullMarked
package org.rayo.media.engine.xml;

import org.jspecify.annotations.NullMarked;
