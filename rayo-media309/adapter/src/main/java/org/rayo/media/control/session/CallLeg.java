// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import java.lang.System.Logger.Level;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.MsControlFactory;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.control.component.MediaParty;

/** One call: a media session with one connection, which is negotiated with the peer. */
final class CallLeg extends PartyControl {
  private static final System.Logger LOG = System.getLogger(CallLeg.class.getName());

  private @Nullable Negotiation negotiation;

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
    var session = factory.createMediaSession();
    try {
      var connection = session.createNetworkConnection(NetworkConnection.BASIC);
      negotiation =
          new Negotiation(connection.getSdpPortManager(), input -> run(() -> tell(input)));
      opened(new MediaParty(session, connection));
    } catch (MsControlException e) {
      session.release();
      throw e;
    }
  }

  void negotiate(@Nullable SessionDescription offer) {
    negotiating(() -> negotiation().offer(offer));
  }

  void complete(SessionDescription answer) {
    negotiating(() -> negotiation().answer(answer));
  }

  private Negotiation negotiation() throws MsControlException {
    if (negotiation == null) {
      throw new MsControlException("The call has no media");
    }
    return negotiation;
  }
}
