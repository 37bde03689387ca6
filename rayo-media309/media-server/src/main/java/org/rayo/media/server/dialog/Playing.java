// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.time.Duration;
import org.rayo.media.msml.Extension;

/** What a client can do to something that is being played. On the queue of its object. */
public interface Playing {
  /** From where it is; clamped to the list. */
  void seek(Duration by);

  void seekTo(Duration position);

  void speed(Extension.Change change);

  void volume(Extension.Change change);
}
