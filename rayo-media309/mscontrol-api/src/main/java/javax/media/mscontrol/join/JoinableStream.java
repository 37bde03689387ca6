// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

/** One stream of a container. */
public interface JoinableStream extends Joinable {
  StreamType getType();

  JoinableContainer getContainer();

  /** What a stream carries. The names are in lower case, as the standard has them. */
  enum StreamType {
    audio,
    video,
    message
  }
}
