// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.JoinEvent;
import javax.media.mscontrol.join.JoinEventListener;
import javax.media.mscontrol.join.JoinException;
import javax.media.mscontrol.join.Joinable.Direction;
import javax.media.mscontrol.join.JoinableStream.StreamType;
import javax.media.mscontrol.join.TooManyJoineesException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.signals.SignalGeneratorEvent;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.resource.AllocationEvent;
import javax.media.mscontrol.resource.AllocationEventListener;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.testkit.rtp.Audio;

/** Objects, their addresses, their joins, and what a driver says it can do. */
public abstract class ObjectContract extends DriverContract {
  @Test
  void everyObjectIsFoundByItsUriUntilItIsReleased() throws MsControlException {
    var connection = session.createNetworkConnection(NetworkConnection.BASIC);
    var group = session.createMediaGroup(MediaGroup.PLAYER);
    for (var object : new MediaObject[] {session, connection, group}) {
      assertThat(factory.getMediaObject(object.getURI())).isSameAs(object);
    }
    assertThat(session.getMediaObjects()).toIterable().containsExactly(connection, group);
    assertThat(session.getMediaObjects(MediaGroup.class)).toIterable().containsExactly(group);

    group.release();
    assertThat(session.getMediaObjects()).toIterable().containsExactly(connection);
    session.release();
    session.release();
    assertThat(factory.getMediaObject(connection.getURI())).isNull();
    assertThatThrownBy(() -> session.createMediaGroup(MediaGroup.PLAYER))
        .isInstanceOf(WrongStateException.class);
  }

  @Test
  void settingsAndAttributesAreKept() throws MsControlException {
    var group = session.createMediaGroup(MediaGroup.PLAYER);
    var parameters = group.createParameters();
    parameters.put(Player.JUMP_TIME, 7);
    group.setParameters(parameters);
    assertThat(group.getParameters(new Parameter[] {Player.JUMP_TIME, Player.INTERVAL}))
        .containsExactly(Map.entry(Player.JUMP_TIME, 7));
    session.setAttribute("call", "x");
    assertThat(session.getAttribute("call")).isEqualTo("x");
    session.removeAttribute("call");
    assertThat(session.getAttributeNames()).isExhausted();
  }

  @Test
  void aGroupHasOnlyThePartsOfItsShape() throws MsControlException {
    var group = session.createMediaGroup(MediaGroup.PLAYER);
    assertThat(group.getResource(Player.class)).isSameAs(group.getPlayer());
    assertThat(group.getPlayer().getContainer()).isSameAs(group);
    assertThatThrownBy(group::getRecorder).isInstanceOf(UnsupportedException.class);
    assertThat(group.getConfig().hasStream(StreamType.audio)).isTrue();
    assertThat(group.getConfig().hasStream(StreamType.video)).isFalse();
    var features = factory.getMediaConfig(MediaGroup.PLAYER).getSupportedFeatures();
    assertThat(features.getSupportedParameters()).contains(Player.MAX_DURATION);
    assertThat(features.getSupportedParameters()).doesNotContain(Player.AUDIO_CODEC);
  }

  @Test
  void whatThereIsNotIsRefused() {
    assertThatThrownBy(() -> session.createMediaMixer(MediaMixer.AUDIO_VIDEO))
        .isInstanceOf(MsControlException.class);
    assertThatThrownBy(() -> session.createVxmlDialog(Parameters.NO_PARAMETER))
        .isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> session.createNetworkConnection(NetworkConnection.ECHO_CANCEL))
        .isInstanceOf(MsControlException.class);
  }

  @Test
  void aContainerConfirmsThatItIsThere() throws Exception {
    var connection = session.createNetworkConnection(NetworkConnection.BASIC);
    var events = new LinkedBlockingQueue<AllocationEvent>();
    connection.addListener((AllocationEventListener) events::add);
    connection.confirm();
    var event = events.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    assertThat(event.getEventType()).isEqualTo(AllocationEvent.ALLOCATION_CONFIRMED);
    assertThat(event.getSource()).isSameAs(connection);
  }

  @Test
  void twoPhonesHearEachOtherUntilTheyAreParted() throws Exception {
    var alice = phone();
    var bob = phone();
    var toAlice = connect(alice);
    var toBob = connect(bob);
    toAlice.join(Direction.DUPLEX, toBob);
    assertThat(toBob.getJoinees()).containsExactly(toAlice);
    alice.play(Audio.tone(440, Duration.ofMillis(600))).join();
    assertThat(hears(bob, 440)).isTrue();

    toBob.unjoin(toAlice);
    assertThat(toAlice.getJoinees()).isEmpty();
    assertThatThrownBy(() -> toBob.unjoin(toAlice)).isInstanceOf(JoinException.class);
  }

  @Test
  void directionsAreSeenFromTheObjectThatJoins() throws MsControlException {
    var connection = connect(phone());
    var group = session.createMediaGroup(MediaGroup.PLAYER_SIGNALDETECTOR);
    group.join(Direction.RECV, connection);
    assertThat(group.getJoinees(Direction.RECV)).containsExactly(connection);
    assertThat(connection.getJoinees(Direction.SEND)).containsExactly(group);
    assertThat(connection.getJoinees(Direction.RECV)).isEmpty();
    var text = new DataUri("text/plain", "Hello").toUri();
    assertThatThrownBy(() -> group.getPlayer().play(text, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(WrongStateException.class);
  }

  @Test
  void aGroupHasOneConnectionAtATime() throws Exception {
    var group = session.createMediaGroup(MediaGroup.PLAYER);
    group.join(Direction.DUPLEX, connect(phone()));
    var other = connect(phone());
    assertThatThrownBy(() -> group.join(Direction.DUPLEX, other))
        .isInstanceOf(TooManyJoineesException.class);
    var events = new LinkedBlockingQueue<JoinEvent>();
    group.addListener((JoinEventListener) events::add);
    group.joinInitiate(Direction.DUPLEX, other, "mine");
    var event = events.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    assertThat(event.isSuccessful()).isFalse();
    assertThat(event.getContext()).isEqualTo("mine");
  }

  @Test
  void keysAreSent() throws Exception {
    var phone = phone();
    var group = group(MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR, connect(phone));
    var events = new EventLog<SignalGeneratorEvent>();
    group.getSignalGenerator().addListener(events);
    group.getSignalGenerator().emitSignals("12#", RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThat(events.next(SignalGeneratorEvent.EMIT_SIGNALS_COMPLETED).isSuccessful()).isTrue();
    assertThat(phone.await(end -> end.digits().equals("12#"), Duration.ofSeconds(5))).isTrue();
    assertThatThrownBy(
            () -> group.getSignalGenerator().emitSignals("1?", RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(MsControlException.class);
  }
}
