// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalGeneratorEvent;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import javax.media.mscontrol.networkconnection.SdpPortManagerException;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.CallConnection;
import org.rayo.media.driver.ext.OfferFlow;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Mute, hold and keys, as telephone calls need them. */
public abstract class CallContract extends DriverContract {
  private RtpEndpoint phone;

  @BeforeEach
  void install() {
    phone = phone();
  }

  private CallConnection call() throws MsControlException {
    var connection = connect(phone);
    assertThat(connection).isInstanceOf(CallConnection.class);
    return (CallConnection) connection;
  }

  @Test
  void aMutedPeerIsHeardByNobody() throws Exception {
    var call = call();
    var listener = phone();
    call.join(Direction.DUPLEX, connect(listener));
    hum(phone, 500);
    double[] tones = {500};
    assertThat(hearsOnly(listener, tones, 500)).isTrue();
    call.setMuted(true);
    assertThat(hearsOnly(listener, tones)).isTrue();
    phone.press("5").join();
    call.setMuted(false);
    assertThat(hearsOnly(listener, tones, 500)).isTrue();
    assertThat(listener.digits()).isEmpty();
  }

  @Test
  void keysAreToldAndReachTheOtherSideOfABridge() throws Exception {
    var call = call();
    var keys = new LinkedBlockingQueue<Map.Entry<Character, Duration>>();
    call.addKeyListener((key, held) -> keys.add(Map.entry(key, held)));
    var listener = phone();
    call.join(Direction.DUPLEX, connect(listener));
    phone.press("7#").join();
    for (char expected : "7#".toCharArray()) {
      var key = keys.poll(5, TimeUnit.SECONDS);
      assertThat(key).isNotNull();
      assertThat(key.getKey()).isEqualTo(expected);
      assertThat(key.getValue()).isBetween(Duration.ofMillis(40), Duration.ofMillis(400));
    }
    assertThat(listener.await(end -> end.digits().equals("7#"), Duration.ofSeconds(5))).isTrue();
    assertThat(phone.digits()).isEmpty();
  }

  @Test
  void aPeerWithoutEventsHearsKeysAsTones() throws Exception {
    var connection = session.createNetworkConnection(CallConnection.BASIC);
    var port = connection.getSdpPortManager();
    var events = new EventLog<SdpPortManagerEvent>();
    port.addListener(events);
    port.processSdpOffer(sdp(phone, "0"));
    connect(phone, events.next(SdpPortManagerEvent.ANSWER_GENERATED).getMediaServerSdp());
    var group = group(MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR, connection);
    var sent = new EventLog<SignalGeneratorEvent>();
    group.getSignalGenerator().addListener(sent);
    group.getSignalGenerator().emitSignals("5", RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThat(
            phone.await(
                end -> everHeard(end, Duration.ofMillis(60), 1000, 770, 1336),
                Duration.ofSeconds(5)))
        .isTrue();
    sent.next(SignalGeneratorEvent.EMIT_SIGNALS_COMPLETED);
  }

  @Test
  void ourHoldIsAnOfferThatCanBeAnsweredOrRefused() throws Exception {
    var call = call();
    var port = call.getSdpPortManager();
    var before = text(port.getMediaServerSessionDescription());
    var events = new EventLog<SdpPortManagerEvent>();
    port.addListener(events);
    call.generateSdpOffer(OfferFlow.SENDONLY);
    var offer = text(events.next(SdpPortManagerEvent.OFFER_GENERATED).getMediaServerSdp());
    assertThat(offer).contains("a=sendonly");
    assertThat(version(offer)).isEqualTo(version(before) + 1);
    port.rejectSdpOffer();
    assertThatThrownBy(() -> port.processSdpAnswer(sdp(phone, "0")))
        .isInstanceOf(SdpPortManagerException.class);
    assertThat(text(port.getMediaServerSessionDescription())).isEqualTo(before);

    call.generateSdpOffer(OfferFlow.INACTIVE);
    events.next(SdpPortManagerEvent.OFFER_GENERATED);
    port.processSdpAnswer(
        text(sdp(phone, "0 101")).replace("sendrecv", "inactive").getBytes(StandardCharsets.UTF_8));
    events.next(SdpPortManagerEvent.ANSWER_PROCESSED);
    long received = phone.stats().received();
    assertThat(phone.await(end -> end.stats().received() > received + 10, Duration.ofMillis(600)))
        .isFalse();

    port.processSdpOffer(sdp(phone, "0 101")); // a refresh of the peer does not end our hold
    var answer = text(events.next(SdpPortManagerEvent.ANSWER_GENERATED).getMediaServerSdp());
    assertThat(answer).contains("a=inactive");
    call.generateSdpOffer(OfferFlow.SENDRECV);
    events.next(SdpPortManagerEvent.OFFER_GENERATED);
    port.processSdpAnswer(sdp(phone, "0 101"));
    events.next(SdpPortManagerEvent.ANSWER_PROCESSED);
    long resumed = phone.stats().received();
    assertThat(phone.await(end -> end.stats().received() > resumed + 10, Duration.ofSeconds(5)))
        .isTrue();
  }

  private static String text(byte[] sdp) {
    return new String(sdp, StandardCharsets.UTF_8);
  }

  private static long version(String sdp) {
    var origin = sdp.lines().filter(line -> line.startsWith("o=")).findFirst().orElseThrow();
    return Long.parseLong(origin.split(" ", -1)[2]);
  }
}
