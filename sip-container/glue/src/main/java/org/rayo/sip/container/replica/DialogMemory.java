// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.replica;

import gov.nist.javax.sip.stack.AbstractHASipDialog;
import java.util.HashMap;
import java.util.Map;
import javax.sip.Dialog;
import org.jspecify.annotations.Nullable;
import org.mobicents.ha.javax.sip.HASipDialog;

/**
 * What the stack has said about the dialog of a session so far: asked again it tells some facts
 * only when they have changed. Guarded by the lock of the application session.
 */
public final class DialogMemory {
  /** A session that remembers its dialog. */
  public interface Keeper {
    DialogMemory dialogMemory();
  }

  /** Counts the stack's own changes; a copy that differs in nothing else is the same. */
  private static final String COUNTER = AbstractHASipDialog.VERSION;

  private final Map<String, Object> facts = new HashMap<>();
  private @Nullable Dialog known;

  /** Everything about a dialog. */
  Map<String, Object> ask(Dialog dialog) {
    if (dialog != known) {
      facts.clear();
      known = dialog;
    }
    if (dialog instanceof HASipDialog replicated) {
      replicated
          .getMetaDataToReplicate()
          .forEach(
              (name, value) -> {
                if (value != null && !COUNTER.equals(name)) {
                  facts.put(name, value);
                }
              });
    }
    return facts;
  }

  /** Begins with what another node knew. */
  void learn(Dialog dialog, Map<String, Object> replicated) {
    known = dialog;
    facts.putAll(replicated);
  }
}
