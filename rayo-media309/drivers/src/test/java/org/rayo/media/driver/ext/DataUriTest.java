// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataUriTest {
  @Test
  void aDocumentSurvivesTheTripIntoAUriAndBack() {
    var document = new DataUri("application/ssml+xml", "<speak>Grüezi ☎ +?&#;,</speak>");
    assertThat(DataUri.parse(document.toUri())).isEqualTo(document);
  }

  @Test
  void plainAndPercentEncodedDataIsRead() {
    assertThat(DataUri.parse(URI.create("data:,a%20b+c")))
        .isEqualTo(new DataUri("text/plain", "a b+c"));
    assertThat(DataUri.parse(URI.create("DATA:Text/Plain;charset=UTF-8,x")).contentType())
        .isEqualTo("text/plain");
  }

  @Test
  void whatIsNoSuchUriIsRefused() {
    for (var bad : List.of("http://a/b,c", "data:text/plain", "data:;charset=koi8-r,x")) {
      assertThatThrownBy(() -> DataUri.parse(URI.create(bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
