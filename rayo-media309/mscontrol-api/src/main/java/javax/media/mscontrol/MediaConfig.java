// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import javax.media.mscontrol.join.JoinableStream;

/** Describes in full what a container is made of: its streams, resources and what these support. */
public interface MediaConfig {
  /** Whether a container of this shape has such a stream. */
  boolean hasStream(JoinableStream.StreamType type);

  /** A copy with some settings changed. */
  MediaConfig createCustomizedClone(Parameters parameters) throws MediaConfigException;

  SupportedFeatures getSupportedFeatures();

  /** The XML form, which {@link MsControlFactory#getMediaConfig(java.io.Reader)} reads. */
  String marshall();
}
