// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import java.util.Locale;
import org.rayo.protocol.core.ComponentCommand;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;

/** What a component does, which decides the commands it takes. */
public enum ComponentKind {
  OUTPUT,
  INPUT,
  PROMPT,
  RECORD,
  FAX;

  static ComponentKind of(ComponentStart start) {
    return switch (start) {
      case Output _ -> OUTPUT;
      case Input _ -> INPUT;
      case Prompt _ -> PROMPT;
      case RecordMedia _ -> RECORD;
      case FaxStart _ -> FAX;
    };
  }

  /** Outputs and prompts take output commands, recordings their own, and all can be stopped. */
  boolean takes(ComponentCommand command) {
    return switch (command) {
      case Stop _ -> true;
      case OutputCommand _ -> this == OUTPUT || this == PROMPT;
      case RecordCommand _ -> this == RECORD;
    };
  }

  /** The element name without its namespace. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
