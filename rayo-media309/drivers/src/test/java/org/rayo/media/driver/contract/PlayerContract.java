// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.PlayerEvent;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.resource.RTC;
import javax.media.mscontrol.resource.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.media.driver.ext.InvalidDocumentException;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Playing through {@link Player}. */
public abstract class PlayerContract extends DriverContract {
  private final EventLog<PlayerEvent> events = new EventLog<>();
  private RtpEndpoint phone;
  private NetworkConnection connection;
  private MediaGroup group;
  private Player player;

  @BeforeEach
  void player() throws MsControlException {
    phone = phone();
    connection = connect(phone);
    group = group(MediaGroup.PLAYER, connection);
    player = group.getPlayer();
    player.addListener(events);
  }

  private Parameters with(Parameter name, Object value) {
    var parameters = group.createParameters();
    parameters.put(name, value);
    return parameters;
  }

  private PlayerEvent completed() {
    return events.next(PlayerEvent.PLAY_COMPLETED);
  }

  @Test
  void aListIsHeardInOrder() throws Exception {
    player.play(new URI[] {tone(440, 300), tone(1000, 300)}, RTC.NO_RTC, Parameters.NO_PARAMETER);

    var event = completed();
    assertThat(event.isSuccessful()).isTrue();
    assertThat(event.getQualifier()).isEqualTo(PlayerEvent.END_OF_PLAY_LIST);
    assertThat(event.getSource()).isSameAs(player);
    var heard = new AudioJudge(phone.heard());
    assertThat(heard.hasTone(440, Duration.ofMillis(200))).isTrue();
    assertThat(hears(phone, 1000)).isTrue();
  }

  @Test
  void speechComesInsideDataUris() throws Exception {
    var text = new DataUri("text/plain", "Grüezi, how are you today?").toUri();
    player.play(text, RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThat(completed().isSuccessful()).isTrue();
    assertThat(new AudioJudge(phone.heard()).hasSpeech()).isTrue();
  }

  @Test
  void durationEndsWhatIsRepeatedForEver() throws Exception {
    var parameters = with(Player.REPEAT_COUNT, Resource.FOR_EVER);
    parameters.put(Player.MAX_DURATION, 400);
    player.play(tone(440, 100), RTC.NO_RTC, parameters);
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.DURATION_EXCEEDED);
  }

  @Test
  void actionsAreReportedWhenWanted() throws Exception {
    var wanted =
        new EventType[] {PlayerEvent.PAUSED, PlayerEvent.RESUMED, PlayerEvent.VOLUME_CHANGED};
    player.play(tone(440, 60_000), RTC.NO_RTC, with(Player.ENABLED_EVENTS, wanted));
    assertThat(hears(phone, 440)).isTrue();
    group.triggerAction(Player.PAUSE);
    assertThat(events.next(PlayerEvent.PAUSED).getOffset()).isPositive();
    group.triggerAction(Player.SPEED_UP);
    group.triggerAction(Player.RESUME);
    assertThat(events.next(PlayerEvent.RESUMED).isSuccessful()).isTrue();
    group.triggerAction(Player.VOLUME_DOWN);
    assertThat(events.next(PlayerEvent.VOLUME_CHANGED).getChangeType())
        .isEqualTo(Player.VOLUME_DOWN);
    player.stop(true);
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.STOPPED);
  }

  @Test
  void jumpsGoAsFarAsTheGroupSays() throws Exception {
    player.play(tone(440, 60_000), RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThat(hears(phone, 440)).isTrue();
    group.setParameters(with(Player.JUMP_TIME, 59_900));
    group.triggerAction(Player.JUMP_FORWARD);
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.END_OF_PLAY_LIST);
  }

  @Test
  void aBusyPlayerQueuesStopsOrFailsAsItIsTold() throws Exception {
    player.play(tone(440, 60_000), RTC.NO_RTC, Parameters.NO_PARAMETER);
    var fail = with(Player.BEHAVIOUR_IF_BUSY, Player.FAIL_IF_BUSY);
    var tone = tone(1000, 200);
    assertThatThrownBy(() -> player.play(tone, RTC.NO_RTC, fail))
        .isInstanceOf(WrongStateException.class);

    player.play(tone, RTC.NO_RTC, with(Player.BEHAVIOUR_IF_BUSY, Player.STOP_IF_BUSY));
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.STOPPED);
    player.play(tone(700, 200), RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.END_OF_PLAY_LIST);
    assertThat(completed().getQualifier()).isEqualTo(PlayerEvent.END_OF_PLAY_LIST);
    assertThat(hears(phone, 700)).isTrue();
  }

  @Test
  void aMissingFileIsAnEvent() throws MsControlException {
    player.play(folder.resolve("no.wav").toUri(), RTC.NO_RTC, Parameters.NO_PARAMETER);
    var event = completed();
    assertThat(event.getError()).isEqualTo(MediaErr.NOT_FOUND);
    assertThat(event.getErrorText()).isNotBlank();
  }

  @Test
  void whatIsWrongWithoutAskingTheNetworkIsRefusedAtOnce() {
    var broken = new DataUri("application/ssml+xml", "<speak>").toUri();
    assertThatThrownBy(() -> player.play(broken, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(InvalidDocumentException.class);
    var video = new DataUri("video/mp4", "x").toUri();
    assertThatThrownBy(() -> player.play(video, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(UnsupportedException.class);
    assertThatThrownBy(() -> player.play(new URI[0], RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(MsControlException.class);
  }

  @Test
  void whatTheDriverWouldIgnoreIsRefused() throws IOException {
    var tone = tone(440, 100);
    var unknown = with(Player.AUDIO_CODEC, "x");
    assertThatThrownBy(() -> player.play(tone, RTC.NO_RTC, unknown))
        .isInstanceOf(UnsupportedException.class);
    var wrongType = with(Player.START_OFFSET, "soon");
    assertThatThrownBy(() -> player.play(tone, RTC.NO_RTC, wrongType))
        .isInstanceOf(MsControlException.class)
        .hasMessageContaining("Integer");
    var recorder = new RTC[] {MediaGroup.SIGDET_STOPRECORD};
    assertThatThrownBy(() -> player.play(tone, recorder, Parameters.NO_PARAMETER))
        .isInstanceOf(UnsupportedException.class);
  }

  @Test
  void aGroupThatIsNotJoinedCannotPlay() throws Exception {
    group.unjoin(connection);
    var tone = tone(440, 100);
    assertThatThrownBy(() -> player.play(tone, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(WrongStateException.class);
  }

  @Test
  void releaseOfTheConnectionDropsThePlay() throws Exception {
    player.play(tone(440, 60_000), RTC.NO_RTC, Parameters.NO_PARAMETER);
    session.release();
    assertThat(completed().getError()).isEqualTo(MediaErr.CALL_DROPPED);
    assertThat(events.isEmpty()).isTrue();
  }
}
