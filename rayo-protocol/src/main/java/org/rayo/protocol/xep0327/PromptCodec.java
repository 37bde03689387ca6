// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_PROMPT;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.xml.XmlElement;

/** {@code <prompt/>} (XEP-0327 section 6.6.3); its two children come in any order. */
final class PromptCodec extends ElementCodec<Prompt> {
  private static final String BARGE_IN = "barge-in";
  private final OutputCodec output = new OutputCodec();
  private final InputCodec input = new InputCodec();

  PromptCodec() {
    super(Prompt.class, RAYO_PROMPT, "prompt");
  }

  @Override
  public Prompt read(ElementCursor in) {
    return new Prompt(
        in.flag(BARGE_IN, true),
        output.readStrictly(in.child(RAYO_OUTPUT, "output")),
        input.readStrictly(in.child(RAYO_INPUT, "input")));
  }

  @Override
  public void write(Prompt prompt, XmlElement.Builder out) {
    out.attribute(BARGE_IN, prompt.bargeIn() ? null : false)
        .child(output.write(prompt.output()))
        .child(input.write(prompt.input()));
  }
}
