// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.nio.ByteBuffer;
import org.rayo.media.engine.codec.AudioCodec;

/** Working memory of one tick thread, shared by its legs one after the other. */
public final class TickScratch {
  final ByteBuffer packet = ByteBuffer.allocateDirect(2048);
  final byte[] codes = new byte[AudioCodec.FRAME];
  final short[] inbound = new short[AudioCodec.FRAME];
  final short[] outbound = new short[AudioCodec.FRAME];
  final int[] mix = new int[AudioCodec.FRAME];
}
