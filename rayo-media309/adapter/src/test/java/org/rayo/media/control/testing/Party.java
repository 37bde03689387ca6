// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.JoinDirection;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;

/** A call or a mixer as call control sees it, and what it hears of it. */
public class Party {
  private static final int PATIENCE_SECONDS = 10;

  public final PartyId id;
  protected final MediaService media;
  final BlockingQueue<MediaInput> inputs = new LinkedBlockingQueue<>();
  private int components;

  Party(PartyId id, MediaService media) {
    this.id = id;
    this.media = media;
  }

  /** Joins, and waits until it is so. */
  public void join(Party other, JoinDirection direction) {
    media.join(id, other.id, direction);
    assertThat(next(MediaInput.Joined.class).peer()).isEqualTo(other.id);
  }

  public StanzaError refusedJoin(Party other, JoinDirection direction) {
    media.join(id, other.id, direction);
    var refused = next(MediaInput.JoinRefused.class);
    assertThat(refused.peer()).isEqualTo(other.id);
    return refused.error();
  }

  public void unjoin(Party other) {
    media.unjoin(id, other.id);
    assertThat(next(MediaInput.Unjoined.class).peer()).isEqualTo(other.id);
  }

  /** Starts a component that is accepted. */
  public ComponentId start(ComponentStart start) {
    var component = begin(start);
    assertThat(next(MediaInput.ComponentStarted.class).component()).isEqualTo(component);
    return component;
  }

  /** Starts a component that is refused. */
  public StanzaError refused(ComponentStart start) {
    var component = begin(start);
    var refused = next(MediaInput.ComponentRefused.class);
    assertThat(refused.component()).isEqualTo(component);
    return refused.error();
  }

  private ComponentId begin(ComponentStart start) {
    var component = new ComponentId(id, "component-" + ++components);
    media.start(component, start);
    return component;
  }

  /** The next thing that call control hears must be of this kind. */
  public <T extends MediaInput> T next(Class<T> type) {
    try {
      var input = inputs.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(input).as("what call control hears of %s", id).isInstanceOf(type);
      return type.cast(input);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The next thing of this kind; others before it are of no interest. */
  public <T extends MediaInput> T await(Class<T> type) {
    var input = next(MediaInput.class);
    while (!type.isInstance(input)) {
      input = next(MediaInput.class);
    }
    return type.cast(input);
  }

  public boolean heardNothingElse() {
    return inputs.isEmpty();
  }

  public void close() {
    media.close(id);
    await(MediaInput.Closed.class);
  }
}
