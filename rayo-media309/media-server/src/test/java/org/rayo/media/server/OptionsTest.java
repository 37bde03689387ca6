// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HA media server: its command line")
class OptionsTest {
  @Test
  void hasDefaults() {
    var options = Options.parse("--sip", "127.0.0.1:5070", "--recordings", "/tmp/r");
    assertThat(options.name()).isEqualTo("media");
    assertThat(options.hold()).isEqualTo(Duration.ofSeconds(60));
    assertThat(options.engine().network().firstPort()).isEqualTo(30_000);
    assertThat(options.engine().fetchPolicy().allowedNetworks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sip 127.0.0.1:5070",
        "--recordings r",
        "--sip 0.0.0.0:5070 --recordings r",
        "--sip 127.0.0.1:http --recordings r",
        "--sip 127.0.0.1:5070 --recordings r --rtp-ports 9",
        "--sip 127.0.0.1:5070 --recordings r --hold-time 0",
        "--sip 127.0.0.1:5070 --recordings r --name a/b",
        "--sip 127.0.0.1:5070 --recordings r --allow-fetch here",
        "--sip 127.0.0.1:5070 --recordings r --unknown 1",
        "--sip 127.0.0.1:5070 --recordings r --help",
      })
  void tellsWhatIsWrong(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(line.split(" ")));
  }
}
