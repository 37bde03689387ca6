// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalDetectorEvent;
import org.junit.jupiter.api.Test;

class ConstantsTest {
  @Test
  void playerAndRecorderAreToldApart() {
    assertThat(Player.STOP).isNotEqualTo(Recorder.STOP).isNotEqualTo(SignalDetector.STOP);
    assertThat(Player.MAX_DURATION).isNotEqualTo(Recorder.MAX_DURATION);
  }

  @Test
  void thereAre32Patterns() {
    assertThat(SignalDetector.PATTERN).hasSize(32).doesNotHaveDuplicates();
    assertThat(SignalDetector.PATTERN_MATCH).hasSize(32).doesNotHaveDuplicates();
    assertThat(SignalDetectorEvent.PATTERN_MATCHED).hasSize(32);
    assertThat(SignalDetectorEvent.PATTERN_MATCHING).hasSize(32);
  }

  @Test
  void bargeInStopsThePlayer() {
    assertThat(MediaGroup.SIGDET_STOPPLAY.getAction()).isSameAs(Player.STOP);
    assertThat(MediaGroup.SIGDET_STOPPLAY.getTrigger())
        .isSameAs(SignalDetector.DETECTION_OF_ONE_SIGNAL);
  }

  @Test
  void noParameterStaysEmpty() {
    assertThat(Parameters.NO_PARAMETER).isEmpty();
    assertThatThrownBy(() -> Parameters.NO_PARAMETER.put(Player.MAX_DURATION, 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
