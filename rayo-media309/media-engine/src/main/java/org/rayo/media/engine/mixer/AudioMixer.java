// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.mixer;

import java.util.function.Consumer;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.Mixer;
import org.rayo.media.engine.MixerListener;
import org.rayo.media.engine.party.FrameLink;
import org.rayo.media.engine.party.JoinEnd;
import org.rayo.media.engine.party.PartyComponents;
import org.rayo.media.engine.party.PartyServices;
import org.rayo.media.engine.party.TickedParty;
import org.rayo.media.engine.record.RecordListener;
import org.rayo.media.engine.record.RecordRequest;
import org.rayo.media.engine.record.Recording;
import org.rayo.media.engine.tick.TickScratch;
import org.rayo.media.engine.tick.TickThread;

/** The controlling side of a mixer; what it controls runs in {@link MixerMedia}. */
public final class AudioMixer extends TickedParty implements Mixer {
  private final MixerListener listener;
  private final Consumer<AudioMixer> onClosed;
  private final MixerMedia media = new MixerMedia(this::speakerChanged);
  private final PartyComponents components;

  /**
   * @param onClosed told on the tick thread when it has gone
   */
  public AudioMixer(
      TickThread tick,
      PartyServices services,
      MixerListener listener,
      Consumer<AudioMixer> onClosed) {
    super("mixer", tick, services);
    this.listener = listener;
    this.onClosed = onClosed;
    this.components = new PartyComponents(services, media, threads());
  }

  @Override
  protected PartyComponents components() {
    return components;
  }

  @Override
  public Recording record(RecordRequest request, RecordListener recordListener) {
    checkOpen();
    if (request.direction() == RecordRequest.Direction.SEND) {
      throw new Unsupported("A mixer has nobody at its other end who could be recorded");
    }
    var everything = request.withDirection(RecordRequest.Direction.RECV, true);
    return super.record(everything, recordListener);
  }

  @Override
  public boolean passesOn() {
    return true;
  }

  @Override
  public void speakTo(JoinEnd peer, FrameLink link) {
    media.out(peer, link);
  }

  @Override
  public void hear(JoinEnd peer, FrameLink link) {
    media.in(peer, link);
  }

  @Override
  public void keyPressed(char key) {
    long now = System.nanoTime();
    callBack(
        () -> {
          listener.dtmf(key);
          components.digit(key, now);
          components.digitEnded(key, 0);
        });
  }

  private void speakerChanged(JoinEnd party, boolean speaking) {
    callBack(() -> listener.speaking(party, speaking));
  }

  @Override
  public void tick(TickScratch scratch, long nanos) {
    media.tick();
    components.tick(nanos);
  }

  @Override
  protected void mediaOver() {
    media.close();
    onClosed.accept(this);
  }

  @Override
  protected void over() {
    listener.closed();
  }
}
