// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.dialog;

import java.util.List;

/**
 * The outcome of one input.
 *
 * @param effects in order
 */
public record DialogStep(DialogState next, List<DialogEffect> effects) {
  public DialogStep {
    effects = List.copyOf(effects);
  }

  static DialogStep to(DialogState next, DialogEffect... effects) {
    return new DialogStep(next, List.of(effects));
  }
}
