// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.rayo.callcontrol.port.MediaInput;
import org.rayo.callcontrol.port.MediaListener;
import org.rayo.callcontrol.port.PartyId;

/** What media says takes a while, and keeps its order for each party alone. */
final class SlowMedia implements MediaListener {
  private final Map<PartyId, Queue<MediaInput>> said = new HashMap<>();
  private final MediaListener listener;
  private final Executor executor;

  SlowMedia(MediaListener listener, Executor executor) {
    this.listener = listener;
    this.executor = executor;
  }

  @Override
  public void media(PartyId party, MediaInput input) {
    var queue = said.computeIfAbsent(party, _ -> new ArrayDeque<>());
    queue.add(input);
    executor.execute(() -> listener.media(party, queue.remove()));
  }
}
