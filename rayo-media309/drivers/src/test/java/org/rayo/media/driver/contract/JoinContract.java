// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinEvent;
import javax.media.mscontrol.join.JoinEventListener;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.mixer.MixerAdapter;
import javax.media.mscontrol.mixer.MixerEvent;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Connections and mixers among themselves, judged by what each phone hears. */
public abstract class JoinContract extends DriverContract {
  private static final double ALICE = 500;
  private static final double BOB = 800;
  private static final double CAROL = 1200;

  private RtpEndpoint alice;
  private RtpEndpoint bob;
  private RtpEndpoint carol;

  @BeforeEach
  void install() {
    alice = phone();
    bob = phone();
    carol = phone();
  }

  private NetworkConnection toAlice() throws MsControlException {
    return humming(alice, ALICE);
  }

  private NetworkConnection toBob() throws MsControlException {
    return humming(bob, BOB);
  }

  private NetworkConnection toCarol() throws MsControlException {
    return humming(carol, CAROL);
  }

  private NetworkConnection humming(RtpEndpoint phone, double hertz) throws MsControlException {
    var connection = connect(phone);
    hum(phone, hertz);
    return connection;
  }

  private static void hearsOnly(RtpEndpoint phone, double... tones) throws InterruptedException {
    assertThat(hearsOnly(phone, new double[] {ALICE, BOB, CAROL, 2000}, tones)).isTrue();
  }

  @Test
  void aConnectionHearsTheSumOfItsJoinsInTheirDirections() throws Exception {
    var connection = toAlice();
    var first = toBob();
    var second = toCarol();
    connection.join(Direction.DUPLEX, first);
    connection.join(Direction.RECV, second);
    hearsOnly(alice, BOB, CAROL);
    hearsOnly(bob, ALICE);
    hearsOnly(carol);
    second.join(Direction.RECV, connection);
    hearsOnly(alice, BOB);
    hearsOnly(carol, ALICE);
    assertThat(connection.getJoinees()).containsExactlyInAnyOrder(first, second);
    assertThat(connection.getJoinees(Direction.SEND)).containsExactlyInAnyOrder(first, second);
    assertThat(connection.getJoinees(Direction.RECV)).containsExactly(first);
    first.release();
    hearsOnly(alice);
    assertThat(connection.getJoinees()).containsExactly(second);
    assertThatThrownBy(() -> connection.join(Direction.DUPLEX, first))
        .isInstanceOf(WrongStateException.class);
  }

  @Test
  void aJoinThatDoesNotWaitReportsItsOutcome() throws Exception {
    var connection = toAlice();
    var peer = toBob();
    var events = new LinkedBlockingQueue<JoinEvent>();
    connection.addListener((JoinEventListener) events::add);
    connection.joinInitiate(Direction.SEND, peer, "one");
    connection.unjoinInitiate(peer, "two");
    connection.unjoinInitiate(peer, "three");
    for (var expected : List.of(JoinEvent.JOINED, JoinEvent.UNJOINED)) {
      var event = events.poll(5, TimeUnit.SECONDS);
      assertThat(event).isNotNull();
      assertThat(event.getEventType()).isEqualTo(expected);
      assertThat(event.isSuccessful()).isTrue();
      assertThat(event.getOtherJoinable()).isSameAs(peer);
    }
    var failed = events.poll(5, TimeUnit.SECONDS);
    assertThat(failed).isNotNull();
    assertThat(failed.isSuccessful()).isFalse();
    assertThat(failed.getContext()).isEqualTo("three");
  }

  @Test
  void everybodyInAMixerHearsTheOthers() throws Exception {
    var mixer = session.createMediaMixer(MediaMixer.AUDIO);
    assertThat(factory.getMediaObject(mixer.getURI())).isSameAs(mixer);
    var first = toAlice();
    first.join(Direction.DUPLEX, mixer);
    mixer.join(Direction.DUPLEX, toBob());
    toCarol().join(Direction.RECV, mixer);
    hearsOnly(alice, BOB);
    hearsOnly(bob, ALICE);
    hearsOnly(carol, ALICE, BOB);
    assertThat(mixer.getJoinees()).hasSize(3);
    first.unjoin(mixer);
    hearsOnly(alice);
    hearsOnly(carol, BOB);
    mixer.release();
    hearsOnly(carol);
    assertThat(first.getJoinees()).isEmpty();
  }

  @Test
  void mixersAreJoinedUnlessSomebodyWouldHearHimself() throws Exception {
    var one = session.createMediaMixer(MediaMixer.AUDIO);
    var other = session.createMediaMixer(MediaMixer.AUDIO);
    var connection = toAlice();
    connection.join(Direction.DUPLEX, one);
    toBob().join(Direction.DUPLEX, other);
    one.join(Direction.DUPLEX, other);
    hearsOnly(alice, BOB);
    hearsOnly(bob, ALICE);
    assertThatThrownBy(() -> connection.join(Direction.DUPLEX, other))
        .isInstanceOf(UnsupportedException.class);
    assertThat(connection.getJoinees()).containsExactly(one);
  }

  @Test
  void aMixerTellsWhoSpeaks() throws Exception {
    var parameters = session.createParameters();
    parameters.put(MediaMixer.ENABLED_EVENTS, new EventType[] {MixerEvent.ACTIVE_INPUTS_CHANGED});
    var mixer = session.createMediaMixer(MediaMixer.AUDIO_EVENTS, parameters);
    var events = new EventLog<MixerEvent>();
    mixer.addListener(events);
    var first = toAlice();
    first.join(Direction.DUPLEX, mixer);
    assertThat(active(events)).containsExactly(first);
    var second = toBob();
    second.join(Direction.SEND, mixer);
    assertThat(active(events)).containsExactlyInAnyOrder(first, second);
    alice.shutUp();
    assertThat(active(events)).containsExactly(second);
    second.release();
    assertThat(active(events)).isEmpty();
  }

  private static List<Joinable> active(EventLog<MixerEvent> events) throws InterruptedException {
    return Arrays.asList(events.next(MixerEvent.ACTIVE_INPUTS_CHANGED).getActiveInputs());
  }

  @Test
  void aGroupOnAMixerIsHeardByAllAndHearsTheKeysOfAll() throws Exception {
    var mixer = session.createMediaMixer(MediaMixer.AUDIO);
    connect(alice).join(Direction.DUPLEX, mixer);
    connect(bob).join(Direction.DUPLEX, mixer);
    var group = session.createMediaGroup(MediaGroup.PLAYER_SIGNALDETECTOR);
    group.join(Direction.DUPLEX, mixer);
    group.getPlayer().play(tone(2000, 60_000), RTC.NO_RTC, Parameters.NO_PARAMETER);
    hearsOnly(alice, 2000);
    hearsOnly(bob, 2000);
    var keys = new EventLog<SignalDetectorEvent>();
    group.getSignalDetector().addListener(keys);
    group.getSignalDetector().receiveSignals(2, null, RTC.NO_RTC, Parameters.NO_PARAMETER);
    alice.press("1").join();
    bob.press("2").join();
    assertThat(keys.next(SignalDetectorEvent.RECEIVE_SIGNALS_COMPLETED).getSignalString())
        .isEqualTo("12");
  }

  @Test
  void whatAMixerCannotDoIsRefused() throws MsControlException {
    var mixer = session.createMediaMixer(MediaMixer.AUDIO);
    assertThatThrownBy(() -> mixer.createMixerAdapter(MixerAdapter.DTMF_CLAMP))
        .isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> mixer.join(Direction.DUPLEX, mixer))
        .isInstanceOf(MsControlException.class);
    var parameters = session.createParameters();
    parameters.put(MediaMixer.MAX_ACTIVE_INPUTS, 3);
    assertThatThrownBy(() -> session.createMediaMixer(MediaMixer.AUDIO, parameters))
        .isInstanceOf(UnsupportedException.class);
  }
}
