// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.PartyId;

/** Media of one node, and what call control hears there. */
final class Node implements MediaListener, AutoCloseable {
  @Nullable MediaService media;
  private final BlockingQueue<MediaInput> inputs = new LinkedBlockingQueue<>();

  @Override
  public void media(PartyId party, MediaInput input) {
    inputs.add(input);
  }

  MediaService media() {
    return Objects.requireNonNull(media);
  }

  /** The next thing that call control hears must be of this kind. */
  <T extends MediaInput> T next(Class<T> type) throws InterruptedException {
    var input = inputs.poll(10, TimeUnit.SECONDS);
    assertThat(input).as("what call control hears").isInstanceOf(type);
    return type.cast(input);
  }

  boolean heardNothingElse() {
    return inputs.isEmpty();
  }

  @Override
  public void close() {
    media().close();
  }
}
