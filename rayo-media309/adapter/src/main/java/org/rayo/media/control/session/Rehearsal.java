// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import org.rayo.media.control.component.MediaParty;

/**
 * Negotiates once with nobody before the first call comes. Addresses or ports that cannot be bound
 * are found at the start, and the first callers need not wait for classes to be loaded, which took
 * 0.7 s for the first of them.
 */
final class Rehearsal {
  private static final int SECONDS = 10;

  /** Inactive: nothing is sent to the discard port. */
  private static final String OFFER =
      """
      v=0
      o=- 1 1 IN IP4 127.0.0.1
      s=-
      c=IN IP4 127.0.0.1
      t=0 0
      m=audio 9 RTP/AVP 0 8 101
      a=rtpmap:101 telephone-event/8000
      a=inactive
      """
          .replace("\n", "\r\n");

  private Rehearsal() {}

  /**
   * @throws MsControlException when calls would fail
   */
  static void run(MsControlFactory factory) throws MsControlException {
    var session = factory.createMediaSession();
    try {
      var connection = session.createNetworkConnection(NetworkConnection.BASIC);
      var port = connection.getSdpPortManager();
      var answered = new CompletableFuture<SdpPortManagerEvent>();
      port.addListener(answered::complete);
      port.processSdpOffer(OFFER.getBytes(UTF_8));
      var event = answered.get(SECONDS, TimeUnit.SECONDS);
      if (!event.isSuccessful()) {
        throw new MsControlException(event.getErrorText());
      }
      new MediaParty(session, connection).newGroup(MediaGroup.PLAYER_SIGNALDETECTOR).stop();
    } catch (ExecutionException | TimeoutException e) {
      throw new MsControlException("The media server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MsControlException("Interrupted while media started", e);
    } finally {
      session.release();
    }
  }
}
