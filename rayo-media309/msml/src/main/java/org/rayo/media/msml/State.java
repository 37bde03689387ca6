// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fact in the answer to an {@code <audit>} (RFC 5707 section 10). */
public sealed interface State {
  /** {@code confconfig}. */
  record Conference(
      Request.@Nullable DeleteWhen deleteWhen,
      @Nullable Boolean term,
      @Nullable AudioMix audioMix,
      @Nullable String controller)
      implements State {}

  /**
   * {@code sipdialog}: the state of RFC 3261 section 12, as the media server sees it.
   *
   * @param localSequence the last CSeq number that the media server used
   * @param remoteSequence the last CSeq number that it got; what adopts the dialog goes on above it
   * @param routeSet as in Route headers, comma-separated
   */
  record SipDialog(
      String callId,
      String localTag,
      String remoteTag,
      @Nullable Long localSequence,
      @Nullable Long remoteSequence,
      @Nullable String localUri,
      @Nullable String remoteUri,
      @Nullable String remoteTarget,
      @Nullable String routeSet)
      implements State {}

  record LocalSdp(String sdp) implements State {}

  record RemoteSdp(String sdp) implements State {}

  /**
   * {@code dialog}: one that runs.
   *
   * @param primitive {@code play}, {@code record}, {@code collect} and so on, or {@code none}
   * @param controller {@code conn:} with our tag of the SIP dialog that gets its events
   */
  record Dialog(
      String name,
      @Nullable String type,
      @Nullable String source,
      @Nullable Duration duration,
      @Nullable String primitive,
      @Nullable String controller)
      implements State {}

  /**
   * {@code stream}, seen from the object that was asked for.
   *
   * @param from media comes from the object to the other; else the other way
   */
  record Joined(String other, Stream.Media media, boolean from, @Nullable Gain gain)
      implements State {}

  /** {@code x:rtcp}: figures of a connection so far. */
  record Rtcp(long received, long sent, long lost, Duration jitter) implements State {}

  /**
   * {@code x:session}: whose it is.
   *
   * @param name under which it is attached, acknowledged and found
   * @param node null when it was never attached
   * @param sequence number of its last event
   */
  record Session(String name, @Nullable String node, long epoch, long sequence) implements State {}
}
