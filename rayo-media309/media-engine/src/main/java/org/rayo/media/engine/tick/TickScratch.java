// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.tick;

import java.nio.ByteBuffer;
import org.rayo.media.engine.codec.AudioCodec;

/** Working memory of one tick thread, shared by its legs one after the other. */
public final class TickScratch {
  public final ByteBuffer packet = ByteBuffer.allocateDirect(2048);
  public final byte[] codes = new byte[AudioCodec.FRAME];
  public final short[] inbound = new short[AudioCodec.FRAME];
  public final short[] outbound = new short[AudioCodec.FRAME];
  public final int[] mix = new int[AudioCodec.FRAME];
}
