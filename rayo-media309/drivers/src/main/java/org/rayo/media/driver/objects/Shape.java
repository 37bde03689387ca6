// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.EnumSet;
import java.util.Set;
import javax.media.mscontrol.Configuration;
import javax.media.mscontrol.MediaConfig;
import javax.media.mscontrol.MediaConfigException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.SupportedFeatures;
import javax.media.mscontrol.join.JoinableStream.StreamType;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import org.jspecify.annotations.Nullable;

/** What a container of this driver is made of. */
record Shape(String name, Set<Part> parts) implements MediaConfig {
  /** Resources of a container. */
  enum Part {
    SDP_PORT_MANAGER,
    PLAYER,
    RECORDER,
    DETECTOR,
    GENERATOR,
    MIXER,
    ACTIVE_INPUTS;

    private Features features() {
      return switch (this) {
        case SDP_PORT_MANAGER, MIXER -> Features.NONE;
        case ACTIVE_INPUTS -> EngineMixer.FEATURES;
        case PLAYER -> EnginePlayer.FEATURES;
        case RECORDER -> EngineRecorder.FEATURES;
        case DETECTOR -> EngineDetector.FEATURES;
        case GENERATOR -> EngineGenerator.FEATURES;
      };
    }
  }

  static Shape of(@Nullable Configuration<?> shape) throws MediaConfigException {
    if (shape == NetworkConnection.BASIC) {
      return new Shape("BASIC", EnumSet.of(Part.SDP_PORT_MANAGER));
    } else if (shape == MediaMixer.AUDIO) {
      return new Shape("AUDIO", EnumSet.of(Part.MIXER));
    } else if (shape == MediaMixer.AUDIO_EVENTS) {
      return new Shape("AUDIO_EVENTS", EnumSet.of(Part.MIXER, Part.ACTIVE_INPUTS));
    } else if (shape == MediaGroup.PLAYER) {
      return new Shape("PLAYER", EnumSet.of(Part.PLAYER));
    } else if (shape == MediaGroup.SIGNALDETECTOR) {
      return new Shape("SIGNALDETECTOR", EnumSet.of(Part.DETECTOR));
    } else if (shape == MediaGroup.PLAYER_SIGNALDETECTOR) {
      return new Shape("PLAYER_SIGNALDETECTOR", EnumSet.of(Part.PLAYER, Part.DETECTOR));
    } else if (shape == MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR) {
      return new Shape(
          "PLAYER_RECORDER_SIGNALDETECTOR", EnumSet.of(Part.PLAYER, Part.RECORDER, Part.DETECTOR));
    } else if (shape == MediaGroup.PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR) {
      return new Shape(
          "PLAYER_RECORDER_SIGNALDETECTOR_SIGNALGENERATOR",
          EnumSet.of(Part.PLAYER, Part.RECORDER, Part.DETECTOR, Part.GENERATOR));
    }
    throw new MediaConfigException("This driver has no configuration " + shape);
  }

  static Shape connection(MediaConfig config) throws MediaConfigException {
    if (config instanceof Shape shape && shape.has(Part.SDP_PORT_MANAGER)) {
      return shape;
    }
    throw new MediaConfigException("Not a configuration of a network connection: " + config);
  }

  static Shape group(MediaConfig config) throws MediaConfigException {
    if (config instanceof Shape shape
        && !shape.has(Part.SDP_PORT_MANAGER)
        && !shape.has(Part.MIXER)) {
      return shape;
    }
    throw new MediaConfigException("Not a configuration of a media group: " + config);
  }

  static Shape mixer(MediaConfig config) throws MediaConfigException {
    if (config instanceof Shape shape && shape.has(Part.MIXER)) {
      return shape;
    }
    throw new MediaConfigException("Not a configuration of a mixer: " + config);
  }

  boolean has(Part part) {
    return parts.contains(part);
  }

  @Override
  public boolean hasStream(StreamType type) {
    return type == StreamType.audio;
  }

  @Override
  public MediaConfig createCustomizedClone(@Nullable Parameters parameters)
      throws MediaConfigException {
    if (parameters == null || parameters.isEmpty()) {
      return this;
    }
    throw new MediaConfigException("Nothing can be changed about " + name);
  }

  @Override
  public SupportedFeatures getSupportedFeatures() {
    var all = Features.NONE;
    for (var part : parts) {
      all = all.and(part.features());
    }
    return all;
  }

  @Override
  public String marshall() {
    return "<media-config name=\"" + name + "\"/>";
  }
}
