// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** RTP, RTCP and telephone events over datagram channels: bytes to audio frames and back. */
@NullMarked
package org.rayo.media.engine.rtp;

import org.jspecify.annotations.NullMarked;
