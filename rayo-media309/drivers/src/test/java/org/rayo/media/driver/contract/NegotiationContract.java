// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.networkconnection.SdpPortManager;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Offer and answer (RFC 3264) through {@link SdpPortManager}. */
public abstract class NegotiationContract extends DriverContract {
  private final EventLog<SdpPortManagerEvent> events = new EventLog<>();
  private SdpPortManager port;
  private RtpEndpoint phone;

  @BeforeEach
  void connection() throws MsControlException {
    port = session.createNetworkConnection(NetworkConnection.BASIC).getSdpPortManager();
    port.addListener(events);
    phone = phone();
  }

  @Test
  void anOfferIsAnsweredAndBothDescriptionsAreKept() throws MsControlException {
    assertThatThrownBy(port::getMediaServerSessionDescription)
        .isInstanceOf(SdpPortManagerException.class);
    port.processSdpOffer(sdp(phone, "0 101"));

    var event = events.next(SdpPortManagerEvent.ANSWER_GENERATED);
    assertThat(event.isSuccessful()).isTrue();
    assertThat(event.getSource()).isSameAs(port);
    assertThat(port.getMediaServerSessionDescription()).isEqualTo(event.getMediaServerSdp());
    assertThat(port.getUserAgentSessionDescription()).isEqualTo(sdp(phone, "0 101"));
  }

  @Test
  void anOfferIsMadeAndItsAnswerTaken() throws MsControlException {
    port.generateSdpOffer();
    var offer = events.next(SdpPortManagerEvent.OFFER_GENERATED).getMediaServerSdp();
    assertThat(new String(offer, StandardCharsets.UTF_8)).contains("m=audio", "PCMU");

    port.processSdpAnswer(sdp(phone, "0 101"));
    assertThat(events.next(SdpPortManagerEvent.ANSWER_PROCESSED).isSuccessful()).isTrue();
    assertThat(port.getMediaServerSessionDescription()).isEqualTo(offer);
  }

  @Test
  void nothingInCommonIsAnEventAndLeavesTheSessionAsItWas() throws MsControlException {
    port.processSdpOffer(sdp(phone, "0 101"));
    var before = events.next(SdpPortManagerEvent.ANSWER_GENERATED).getMediaServerSdp();
    port.processSdpOffer(sdp(phone, "18"));

    var event = events.next(SdpPortManagerEvent.ANSWER_GENERATED);
    assertThat(event.isSuccessful()).isFalse();
    assertThat(event.getError()).isEqualTo(SdpPortManagerEvent.SDP_NOT_ACCEPTABLE);
    assertThat(event.getErrorText()).isNotBlank();
    assertThat(port.getMediaServerSessionDescription()).isEqualTo(before);
  }

  @Test
  void whatIsNotSdpIsRefusedAtOnce() {
    assertThatThrownBy(() -> port.processSdpOffer("nonsense".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SdpException.class);
    assertThat(events.isEmpty()).isTrue();
  }

  @Test
  void anAnswerNeedsAnOffer() {
    assertThatThrownBy(() -> port.processSdpAnswer(sdp(phone, "0")))
        .isInstanceOf(SdpPortManagerException.class);
    assertThatThrownBy(port::rejectSdpOffer).isInstanceOf(SdpPortManagerException.class);
  }

  @Test
  void aPeerThatFallsSilentIsReportedOnce() throws MsControlException {
    port.processSdpOffer(sdp(phone, "0 101"));
    events.next(SdpPortManagerEvent.ANSWER_GENERATED);
    assertThat(events.next(SdpPortManagerEvent.NETWORK_STREAM_FAILURE).isSuccessful()).isFalse();
    assertThat(events.isEmpty()).isTrue();
  }
}
