// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.Joinable;
import javax.media.mscontrol.mediagroup.FileFormatConstants;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.RecorderEvent;
import javax.media.mscontrol.mediagroup.SpeechDetectorConstants;
import javax.media.mscontrol.resource.RTC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rayo.media.driver.ext.ExtParameter;
import org.rayo.media.driver.ext.RecordedFileEvent;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.audio.Span;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.RtpEndpoint;

/** Recording through {@link Recorder}. */
public abstract class RecorderContract extends DriverContract {
  private static final URI TARGET = URI.create("some.wav");

  private final EventLog<RecorderEvent> events = new EventLog<>();
  private RtpEndpoint phone;
  private MediaGroup group;
  private Recorder recorder;

  @BeforeEach
  void recorder() throws MsControlException {
    phone = phone();
    group = group(MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR, connect(phone));
    recorder = group.getRecorder();
    recorder.addListener(events);
  }

  private Parameters with(Parameter name, Object value) {
    var parameters = group.createParameters();
    parameters.put(name, value);
    return parameters;
  }

  private RecordedFileEvent completed() {
    return (RecordedFileEvent) events.next(RecorderEvent.RECORD_COMPLETED);
  }

  /** Long enough that a busy machine, where packets come late and are lost, leaves most of it. */
  private void say(double hertz) {
    phone.play(Audio.tone(hertz, Duration.ofMillis(800))).join();
  }

  private boolean hasRecorded(double hertz) throws IOException {
    var audio = Audio.read(folder.resolve(TARGET.getPath()));
    var heard = Span.total(new AudioJudge(audio).tone(hertz));
    return heard.compareTo(Duration.ofMillis(300)) >= 0;
  }

  @Test
  void whatThePartySaysIsInTheFile() throws Exception {
    recorder.record(
        TARGET, RTC.NO_RTC, with(ExtParameter.RECORDER_DIRECTION, Joinable.Direction.SEND));
    say(440);
    recorder.stop();
    var event = completed();
    assertThat(event.getQualifier()).isEqualTo(RecorderEvent.STOPPED);
    assertThat(event.getDuration()).isBetween(300, 2000);
    assertThat(event.getSize()).isEqualTo(Files.size(folder.resolve("some.wav")));
    assertThat(hasRecorded(440)).isTrue();
  }

  @Test
  void pausesAreLeftOut() throws Exception {
    var parameters = with(Recorder.START_IN_PAUSED_MODE, true);
    parameters.put(ExtParameter.RECORDER_DIRECTION, Joinable.Direction.SEND);
    recorder.record(TARGET, RTC.NO_RTC, parameters);
    say(440);
    group.triggerAction(Recorder.RESUME);
    say(1000);
    group.triggerAction(Recorder.STOP);
    completed();
    assertThat(hasRecorded(440)).isFalse();
    assertThat(hasRecorded(1000)).isTrue();
  }

  @Test
  void limitsEndIt() throws MsControlException {
    recorder.record(TARGET, RTC.NO_RTC, with(Recorder.MAX_DURATION, 200));
    assertThat(completed().getQualifier()).isEqualTo(RecorderEvent.DURATION_EXCEEDED);

    var silence = with(Recorder.SILENCE_TERMINATION_ON, true);
    silence.put(SpeechDetectorConstants.INITIAL_TIMEOUT, 300);
    recorder.record(URI.create("other.wav"), RTC.NO_RTC, silence);
    assertThat(completed().getQualifier())
        .isEqualTo(SpeechDetectorConstants.INITIAL_TIMEOUT_EXPIRED);
  }

  @Test
  void aKeyEndsItByRunTimeControl() throws MsControlException {
    var onKey = new RTC[] {MediaGroup.SIGDET_STOPRECORD};
    recorder.record(TARGET, onKey, Parameters.NO_PARAMETER);
    phone.press("5").join();
    var event = completed();
    assertThat(event.getQualifier()).isEqualTo(RecorderEvent.RTC_TRIGGERED);
    assertThat(event.getRTCTrigger()).isEqualTo(onKey[0].getTrigger());
  }

  @Test
  void cancellingLeavesNoFile() throws MsControlException {
    recorder.record(TARGET, RTC.NO_RTC, Parameters.NO_PARAMETER);
    say(440);
    group.triggerAction(Recorder.CANCEL);
    assertThat(completed().getSize()).isZero();
    assertThat(folder.resolve("some.wav")).doesNotExist();
  }

  @Test
  void whatItCannotDoIsRefused() throws MsControlException {
    for (var parameters :
        new Parameters[] {
          with(Recorder.FILE_FORMAT, FileFormatConstants.FORMAT_3GP), with(Recorder.APPEND, true)
        }) {
      assertThatThrownBy(() -> recorder.record(TARGET, RTC.NO_RTC, parameters))
          .isInstanceOf(UnsupportedException.class);
    }
    var web = URI.create("http://127.0.0.1/put.wav");
    assertThatThrownBy(() -> recorder.record(web, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(UnsupportedException.class);
    var outside = URI.create("../outside.wav");
    assertThatThrownBy(() -> recorder.record(outside, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(MsControlException.class);

    recorder.record(TARGET, RTC.NO_RTC, Parameters.NO_PARAMETER);
    assertThatThrownBy(() -> recorder.record(TARGET, RTC.NO_RTC, Parameters.NO_PARAMETER))
        .isInstanceOf(WrongStateException.class);
  }

  @Test
  void releaseKeepsTheFile() throws Exception {
    recorder.record(TARGET, RTC.NO_RTC, Parameters.NO_PARAMETER);
    say(440);
    session.release();
    var event = completed();
    assertThat(event.getError()).isEqualTo(MediaErr.CALL_DROPPED);
    assertThat(event.getSize()).isEqualTo(Files.size(folder.resolve("some.wav")));
  }
}
