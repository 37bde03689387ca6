// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.call;

import java.util.Set;
import org.rayo.callcontrol.keep.Backlog;
import org.rayo.callcontrol.keep.Keeper;
import org.rayo.callcontrol.snapshot.SnapshotException;

/** The state of a call, to be saved. */
record CallKeeping(CallState state) implements Keeper.Snapshot {
  @Override
  public Set<String> components() {
    return state.facts().components().byId().keySet();
  }

  @Override
  public byte[] encode(Backlog backlog) {
    var call = SavedCall.of(state, backlog);
    if (call == null) {
      throw new SnapshotException("There is nothing to save of a call that is " + state.label());
    }
    return call.encode();
  }
}
