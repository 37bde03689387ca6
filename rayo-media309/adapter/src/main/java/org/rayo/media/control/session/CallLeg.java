// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MediaSession;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.MediaFlow;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.driver.ext.CallConnection;
import org.rayo.media.driver.ext.MediaAdoption;
import org.rayo.media.driver.ext.OfferFlow;
import org.rayo.protocol.error.StanzaError;

/** One call: a media session with one connection, which is negotiated with the peer. */
final class CallLeg extends PartyControl {
  private static final System.Logger LOG = System.getLogger(CallLeg.class.getName());

  private @Nullable Negotiation negotiation;
  private @Nullable CallConnection connection;
  private @Nullable CallKeys keys;
  private boolean reopening;

  CallLeg(CallId call, Surroundings surroundings) {
    super(call, surroundings);
  }

  @Override
  String kind() {
    return "call";
  }

  void open(MsControlFactory factory, @Nullable SessionDescription offer) {
    negotiating(
        () -> {
          connect(factory);
          negotiation().offer(offer);
        });
  }

  @Override
  void reopen(MsControlFactory factory, MediaFlow flow) {
    negotiating(
        () -> {
          if (!isClosing()) {
            connect(factory);
            reopening = true;
            connection().generateSdpOffer(flow(flow));
          }
        });
  }

  /** A step of a negotiation; call control hears how it ends even if that is a defect of ours. */
  private interface Step {
    void run() throws MsControlException;
  }

  private void negotiating(Step step) {
    run(
        () -> {
          try {
            step.run();
          } catch (MsControlException e) {
            tell(Negotiation.failed(e));
          } catch (RuntimeException e) {
            LOG.log(Level.ERROR, this + ": the negotiation failed", e);
            tell(Negotiation.failed(new MsControlException("The media server failed", e)));
          }
        });
  }

  private void connect(MsControlFactory factory) throws MsControlException {
    var session = newSession(factory);
    try {
      var parameters = session.createParameters();
      parameters.put(MediaObject.MEDIAOBJECT_ID, mediaName());
      use(session, session.createNetworkConnection(NetworkConnection.BASIC, parameters));
    } catch (MsControlException e) {
      session.release();
      throw e;
    }
  }

  private void use(MediaSession session, NetworkConnection created) throws MsControlException {
    negotiation = new Negotiation(created.getSdpPortManager(), input -> run(() -> heard(input)));
    if (created instanceof CallConnection call) {
      keys = new CallKeys(this, call);
      connection = call;
    }
    opened(new MediaParty(session, created));
  }

  private void heard(MediaInput input) {
    tell(input);
    if (reopening && input instanceof MediaInput.Negotiated) {
      reopening = false;
      goOn();
    }
  }

  @Override
  MediaAdoption.@Nullable Adopted adopt(MediaAdoption media) throws MsControlException {
    var adopted = media.adoptConnection(mediaName());
    if (adopted != null) {
      use(adopted.session(), (NetworkConnection) adopted.container());
    }
    return adopted;
  }

  void negotiate(@Nullable SessionDescription offer) {
    negotiating(() -> negotiation().offer(offer));
  }

  void complete(SessionDescription answer) {
    negotiating(() -> negotiation().answer(answer));
  }

  void offer(MediaFlow flow) {
    negotiating(() -> connection().generateSdpOffer(flow(flow)));
  }

  private static OfferFlow flow(MediaFlow flow) {
    return switch (flow) {
      case SENDRECV -> OfferFlow.SENDRECV;
      case SENDONLY -> OfferFlow.SENDONLY;
      case RECVONLY -> OfferFlow.RECVONLY;
      case INACTIVE -> OfferFlow.INACTIVE;
    };
  }

  void withdraw() {
    quietly("an offer withdrawn", () -> connection().getSdpPortManager().rejectSdpOffer());
  }

  void mute(boolean muted) {
    quietly(muted ? "muted" : "unmuted", () -> connection().setMuted(muted));
  }

  /** For what has no answer. */
  private void quietly(String what, Step step) {
    run(
        () -> {
          try {
            step.run();
          } catch (MsControlException e) {
            LOG.log(Level.WARNING, "{0}: cannot have {1}: {2}", this, what, e.getMessage());
          }
        });
  }

  void sendDtmf(String commandId, String tones) {
    run(
        () -> {
          var media = party();
          if (media == null || keys == null || isClosing()) {
            var error = StanzaError.unexpectedRequest("The call has no media");
            tell(new MediaInput.DtmfSent(commandId, error));
          } else {
            keys.send(media, commandId, tones);
          }
        });
  }

  private CallConnection connection() throws MsControlException {
    if (connection == null) {
      throw new UnsupportedException("This media server does not do that, or there is no media");
    }
    return connection;
  }

  private Negotiation negotiation() throws MsControlException {
    if (negotiation == null) {
      throw new MsControlException("The call has no media");
    }
    return negotiation;
  }
}
