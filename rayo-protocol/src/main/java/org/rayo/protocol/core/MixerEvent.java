// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.core;

/** An event of a mixer (XEP-0327 section 6.5.2); its joins are told by {@link CallEvent}. */
public sealed interface MixerEvent extends RayoEvent {
  /** The mixer exists: a presence with entity capabilities and nothing else. */
  record Opened() implements MixerEvent {}

  /** The mixer is no more: a presence of type unavailable and nothing else. */
  record Destroyed() implements MixerEvent {}

  /** A joined call began to speak. */
  record StartedSpeaking(String callUri) implements MixerEvent {}

  /** A joined call is silent again. */
  record StoppedSpeaking(String callUri) implements MixerEvent {}
}
