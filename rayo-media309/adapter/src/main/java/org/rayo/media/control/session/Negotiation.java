// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Consumer;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed;
import org.rayo.callcontrol.port.MediaInput.NegotiationFailed.Cause;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.media.driver.ext.OfferCheck;

/** Offer and answer of one leg. */
final class Negotiation {
  private final SdpPortManager port;
  private final Consumer<MediaInput> listener;

  Negotiation(SdpPortManager port, Consumer<MediaInput> listener) {
    this.port = port;
    this.listener = listener;
    port.addListener(event -> listener.accept(input(event)));
  }

  /** Why a leg for this offer is out of the question; empty when it is not. */
  static Optional<NegotiationFailed> objection(OfferCheck judge, SessionDescription offer) {
    try {
      return judge.check(offer.sdp().getBytes(UTF_8)) == MediaErr.NO_ERROR
          ? Optional.empty()
          : Optional.of(
              new NegotiationFailed(Cause.NO_COMMON_CODEC, "Nothing in the offer can be served"));
    } catch (SdpException e) {
      return Optional.of(new NegotiationFailed(Cause.MALFORMED, text(e.getMessage())));
    }
  }

  /**
   * @param theirs null to make an offer of our own
   */
  void offer(@Nullable SessionDescription theirs) {
    try {
      if (theirs == null) {
        port.generateSdpOffer();
      } else {
        port.processSdpOffer(theirs.sdp().getBytes(UTF_8));
      }
    } catch (SdpPortManagerException e) {
      listener.accept(failed(e));
    }
  }

  void answer(SessionDescription theirs) {
    try {
      port.processSdpAnswer(theirs.sdp().getBytes(UTF_8));
    } catch (SdpPortManagerException e) {
      listener.accept(failed(e));
    }
  }

  static MediaInput failed(MsControlException e) {
    var cause = e instanceof SdpException ? Cause.MALFORMED : Cause.NO_RESOURCES;
    return new NegotiationFailed(cause, text(e.getMessage()));
  }

  private static MediaInput input(SdpPortManagerEvent event) {
    var type = event.getEventType();
    if (type == SdpPortManagerEvent.NETWORK_STREAM_FAILURE) {
      return new MediaInput.Inactive();
    } else if (!event.isSuccessful()) {
      boolean unacceptable = event.getError() == SdpPortManagerEvent.SDP_NOT_ACCEPTABLE;
      return new NegotiationFailed(
          unacceptable ? Cause.NO_COMMON_CODEC : Cause.NO_RESOURCES, text(event.getErrorText()));
    } else if (type == SdpPortManagerEvent.ANSWER_PROCESSED) {
      return new MediaInput.Negotiated(null);
    }
    var ours = new SessionDescription(new String(event.getMediaServerSdp(), UTF_8));
    return type == SdpPortManagerEvent.ANSWER_GENERATED
        ? new MediaInput.Negotiated(ours)
        : new MediaInput.Offered(ours);
  }

  private static String text(@Nullable String text) {
    return text == null ? "The media server gives no reason" : text;
  }
}
