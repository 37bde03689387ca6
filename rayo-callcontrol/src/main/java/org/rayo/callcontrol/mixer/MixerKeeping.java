// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.Set;
import org.rayo.callcontrol.keep.Backlog;
import org.rayo.callcontrol.keep.Keeper;

/** The state of a mixer that clients have heard of, to be saved. */
record MixerKeeping(MixerState state) implements Keeper.Snapshot {
  @Override
  public Set<String> components() {
    return state.facts().components().byId().keySet();
  }

  @Override
  public byte[] encode(Backlog backlog) {
    return SavedMixer.of(state, backlog).encode();
  }
}
