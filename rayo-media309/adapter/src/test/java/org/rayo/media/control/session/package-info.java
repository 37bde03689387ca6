// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Stories about the media of a call as a whole. */
@NullMarked
package org.rayo.media.control.session;

import org.jspecify.annotations.NullMarked;
