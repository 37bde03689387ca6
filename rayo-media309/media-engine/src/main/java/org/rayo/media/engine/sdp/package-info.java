// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Session descriptions (RFC 8866) and offer/answer (RFC 3264), as far as audio over RTP needs them.
 */
@NullMarked
package org.rayo.media.engine.sdp;

import org.jspecify.annotations.NullMarked;
