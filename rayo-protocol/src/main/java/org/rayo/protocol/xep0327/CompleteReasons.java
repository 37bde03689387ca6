// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO_CPA;
import static org.rayo.protocol.xml.Namespaces.RAYO_EXT_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_FAX_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD_COMPLETE;

import java.util.List;
import java.util.Optional;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.fax.FaxReason;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordReason;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlText;
import org.rayo.protocol.xml.XmlWriter;

/** The reasons inside {@code <complete/>}. */
final class CompleteReasons {
  private static final String CONTENT_TYPE = "content-type";
  private static final SignalCodec SIGNALS = new SignalCodec();
  private static final String NLSML = "application/nlsml+xml";

  private CompleteReasons() {}

  /** Empty for a reason that this dialect does not have. */
  static Optional<CompleteReason> read(XmlElement element) {
    var name = element.name();
    return switch (element.namespace()) {
      case RAYO_EXT_COMPLETE -> general(element);
      case RAYO_OUTPUT_COMPLETE ->
          EnumNames.find(OutputReason.class, name).map(CompleteReason.class::cast);
      case RAYO_RECORD_COMPLETE ->
          EnumNames.find(RecordReason.class, name).map(CompleteReason.class::cast);
      case RAYO_INPUT_COMPLETE -> input(element);
      case RAYO_FAX_COMPLETE ->
          EnumNames.find(FaxReason.class, name).map(CompleteReason.class::cast);
      case RAYO_CPA ->
          name.equals("signal")
              ? Optional.of(SIGNALS.read(new ElementCursor(element)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<CompleteReason> general(XmlElement element) {
    return switch (element.name()) {
      case "stop" -> Optional.of(new CompleteReason.Stopped());
      case "hangup" -> Optional.of(new CompleteReason.HungUp());
      case "error" -> {
        var text = element.text().strip();
        yield Optional.of(new CompleteReason.Failed(text.isEmpty() ? null : text));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<CompleteReason> input(XmlElement element) {
    return switch (element.name()) {
      case "match" -> Optional.of(match(element));
      case "noinput" -> Optional.of(new InputReason.NoInput());
      case "nomatch" -> Optional.of(new InputReason.NoMatch());
      default -> Optional.empty();
    };
  }

  /** The result comes as text; some servers nest it as elements instead. */
  private static CompleteReason match(XmlElement element) {
    var type = element.attribute(CONTENT_TYPE);
    var nested = element.elements();
    var content = nested.isEmpty() ? element.text().strip() : XmlWriter.write(nested.getFirst());
    return new InputReason.Match(type == null ? NLSML : type, content);
  }

  static XmlElement write(CompleteReason reason) {
    return switch (reason) {
      case CompleteReason.Stopped() -> empty(RAYO_EXT_COMPLETE, "stop");
      case CompleteReason.HungUp() -> empty(RAYO_EXT_COMPLETE, "hangup");
      case CompleteReason.Failed(var text) ->
          XmlElement.of(RAYO_EXT_COMPLETE, "error")
              .children(text == null ? List.of() : List.of(new XmlText(text)))
              .build();
      case InputReason.Match(var type, var content) ->
          XmlElement.of(RAYO_INPUT_COMPLETE, "match")
              .attribute(CONTENT_TYPE, type)
              .text(content)
              .build();
      case InputReason.NoInput() -> empty(RAYO_INPUT_COMPLETE, "noinput");
      case InputReason.NoMatch() -> empty(RAYO_INPUT_COMPLETE, "nomatch");
      case OutputReason output -> empty(RAYO_OUTPUT_COMPLETE, EnumNames.of(output));
      case RecordReason recording -> empty(RAYO_RECORD_COMPLETE, EnumNames.of(recording));
      case FaxReason fax -> empty(RAYO_FAX_COMPLETE, EnumNames.of(fax));
      case Signal signal -> SIGNALS.write(signal);
    };
  }

  private static XmlElement empty(String namespace, String name) {
    return XmlElement.of(namespace, name).build();
  }
}
