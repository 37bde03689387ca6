// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MediaEventListener;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.networkconnection.CodecPolicy;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.OfferFlow;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.sdp.SdpDirection;

/**
 * Offers and answers of one connection. A malformed description is refused by an exception, one
 * that leaves nothing in common by an event; either leaves the session in force as it was.
 */
final class EnginePortManager implements SdpPortManager {
  /**
   * Directions of one who holds or is held: music may come from it, or nothing. The address is how
   * RFC 2543 put a call on hold.
   */
  private static final Pattern HOLD =
      Pattern.compile("(?m)^(?:a=(?:inactive|recvonly|sendonly)|c=IN IP4 0\\.0\\.0\\.0)\\b");

  private final EngineConnection connection;
  private final Notifier<SdpPortManagerEvent> notifier;
  private volatile @Nullable String ours;
  private volatile @Nullable String theirs;
  private volatile @Nullable String offered;

  EnginePortManager(EngineConnection connection, Engines.@Nullable Found found) {
    this.connection = connection;
    if (found != null) {
      ours = found.localSdp();
      theirs = found.remoteSdp();
    }
    this.notifier = new Notifier<>(connection.session().queue());
  }

  @Override
  public void generateSdpOffer() throws SdpPortManagerException {
    generate(() -> connection.leg().offer());
  }

  void generateSdpOffer(OfferFlow flow) throws SdpPortManagerException {
    var direction =
        switch (flow) {
          case SENDRECV -> SdpDirection.SENDRECV;
          case SENDONLY -> SdpDirection.SENDONLY;
          case RECVONLY -> SdpDirection.RECVONLY;
          case INACTIVE -> SdpDirection.INACTIVE;
        };
    generate(() -> connection.leg().offer(direction));
  }

  private void generate(Supplier<String> step) throws SdpPortManagerException {
    var offer = negotiate(SdpPortManagerEvent.OFFER_GENERATED, step);
    if (offer != null) {
      offered = offer;
      done(SdpPortManagerEvent.OFFER_GENERATED, offer);
    }
  }

  @Override
  public void processSdpOffer(byte[] sdp) throws SdpPortManagerException {
    var offer = new String(sdp, UTF_8);
    var answer =
        negotiate(SdpPortManagerEvent.ANSWER_GENERATED, () -> connection.leg().answer(offer));
    if (answer != null) {
      theirs = offer;
      ours = answer;
      done(SdpPortManagerEvent.ANSWER_GENERATED, answer);
    }
  }

  @Override
  public void processSdpAnswer(byte[] sdp) throws SdpPortManagerException {
    var answer = new String(sdp, UTF_8);
    var taken =
        negotiate(
            SdpPortManagerEvent.ANSWER_PROCESSED,
            () -> {
              connection.leg().accept(answer);
              return answer;
            });
    if (taken != null) {
      theirs = answer;
      if (offered != null) { // else a later answer to the same offer
        ours = offered;
        offered = null;
      }
      done(SdpPortManagerEvent.ANSWER_PROCESSED, null);
    }
  }

  @Override
  public void rejectSdpOffer() throws SdpPortManagerException {
    if (offered == null) {
      throw new SdpPortManagerException("No offer is pending");
    }
    offered = null;
    connection.leg().withdraw();
  }

  /** Null when the step failed and the event says so. */
  private @Nullable String negotiate(EventType type, Supplier<String> step)
      throws SdpPortManagerException {
    try {
      return step.get();
    } catch (MediaException.MalformedSdp e) {
      throw new SdpException(e.getMessage(), e);
    } catch (MediaException.WrongState e) {
      throw new SdpPortManagerException(e.getMessage(), e);
    } catch (MediaException e) {
      notifier.send(new Event(this, type, Outcome.failed(Refusals.error(e), e.getMessage()), null));
      return null;
    }
  }

  private void done(EventType type, @Nullable String sdp) {
    notifier.send(new Event(this, type, Outcome.DONE, sdp));
  }

  void streamFailed(String text) {
    var outcome = Outcome.failed(MediaErr.TIMEOUT, text);
    notifier.send(new Event(this, SdpPortManagerEvent.NETWORK_STREAM_FAILURE, outcome, null));
  }

  /** False before a session is in force, and while either side is on hold. */
  boolean expectsMedia() {
    var peer = theirs;
    return peer != null && !HOLD.matcher(peer).find();
  }

  @Override
  public byte[] getMediaServerSessionDescription() throws SdpPortManagerException {
    return bytes(ours);
  }

  @Override
  public byte[] getUserAgentSessionDescription() throws SdpPortManagerException {
    return bytes(theirs);
  }

  private static byte[] bytes(@Nullable String sdp) throws SdpPortManagerException {
    if (sdp == null) {
      throw new SdpPortManagerException("Nothing was negotiated yet");
    }
    return sdp.getBytes(UTF_8);
  }

  @Override
  public void setCodecPolicy(CodecPolicy policy) throws SdpPortManagerException {
    throw new SdpPortManagerException("This driver always offers all of its codecs");
  }

  @Override
  public CodecPolicy getCodecPolicy() {
    return new CodecPolicy();
  }

  @Override
  public NetworkConnection getContainer() {
    return connection;
  }

  @Override
  public void addListener(MediaEventListener<SdpPortManagerEvent> listener) {
    notifier.add(listener);
  }

  @Override
  public void removeListener(MediaEventListener<SdpPortManagerEvent> listener) {
    notifier.remove(listener);
  }

  @Override
  public MediaSession getMediaSession() {
    return connection.getMediaSession();
  }

  /** A step of the negotiation. */
  private static final class Event extends EngineResourceEvent<SdpPortManager>
      implements SdpPortManagerEvent {
    private final @Nullable String sdp;

    Event(SdpPortManager source, EventType type, Outcome outcome, @Nullable String sdp) {
      super(source, type, outcome);
      this.sdp = sdp;
    }

    @Override
    public byte @Nullable [] getMediaServerSdp() {
      return sdp == null ? null : sdp.getBytes(UTF_8);
    }
  }
}
