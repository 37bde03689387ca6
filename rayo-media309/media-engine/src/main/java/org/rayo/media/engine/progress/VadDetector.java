// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.progress;

/** A voice begins: told once it is there, and again after a silence. */
final class VadDetector implements Detector {
  private final VoiceSpurt spurt;
  private final SignalSink sink;

  VadDetector(SignalWatch watch, SignalSink sink) {
    this.spurt = new VoiceSpurt(watch, watch.parameters().millis("finalSilence", 1000));
    this.sink = sink;
  }

  @Override
  public void frame(short[] samples, ToneMeter tone) {
    switch (spurt.frame(samples, tone)) {
      case BEGAN -> sink.found(SignalKind.VAD, spurt.millis(), null);
      case ENDED -> spurt.clear();
      case NONE -> {}
    }
  }
}
