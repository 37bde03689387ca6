// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.legacy;

import static org.rayo.protocol.xml.Namespaces.RAYO_INPUT_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.TROPO_ASK_COMPLETE;
import static org.rayo.protocol.xml.Namespaces.TROPO_SAY_COMPLETE;

import java.util.Optional;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.record.RecordReason;
import org.rayo.protocol.xml.XmlElement;

/**
 * The names that the older clients have for the ends of components; stop, hangup and error stay.
 */
final class LegacyReasons {
  private static final String SUCCESS = "success";
  private static final String NO_INPUT = "noinput";
  private static final String NO_MATCH = "nomatch";
  private static final String NLSML = "application/nlsml+xml";

  private LegacyReasons() {}

  /** Empty where the standard's name is understood. */
  static Optional<XmlElement> write(Verb verb, CompleteReason reason) {
    return switch (verb) {
      case SAY -> output(TROPO_SAY_COMPLETE, reason);
      case OUTPUT -> output(RAYO_OUTPUT_COMPLETE, reason);
      case ASK -> ask(reason);
      case INPUT ->
          reason instanceof InputReason.Match match
              ? Optional.of(LegacyResult.of(match).toXml(RAYO_INPUT_COMPLETE, "match"))
              : Optional.empty();
      case RECORD -> recording(reason);
      case JOIN, OTHER -> Optional.empty();
    };
  }

  /** An output that a key could interrupt ends as the input of a prompt. */
  private static Optional<XmlElement> output(String namespace, CompleteReason reason) {
    return switch (reason) {
      case OutputReason _, InputReason _ -> named(namespace, SUCCESS);
      default -> Optional.empty();
    };
  }

  private static Optional<XmlElement> ask(CompleteReason reason) {
    return switch (reason) {
      case InputReason.Match match ->
          Optional.of(LegacyResult.of(match).toXml(TROPO_ASK_COMPLETE, SUCCESS));
      case InputReason.NoInput _ -> named(TROPO_ASK_COMPLETE, NO_INPUT);
      case InputReason.NoMatch _ -> named(TROPO_ASK_COMPLETE, NO_MATCH);
      default -> Optional.empty();
    };
  }

  private static Optional<XmlElement> recording(CompleteReason reason) {
    return switch (reason) {
      case RecordReason.MAX_DURATION -> named(RAYO_RECORD_COMPLETE, SUCCESS);
      case RecordReason.INITIAL_TIMEOUT -> named(RAYO_RECORD_COMPLETE, "ini_timeout");
      case RecordReason.FINAL_TIMEOUT -> named(RAYO_RECORD_COMPLETE, "timeout");
      default -> Optional.empty();
    };
  }

  private static Optional<XmlElement> named(String namespace, String name) {
    return Optional.of(XmlElement.of(namespace, name).build());
  }

  /** Empty where the standard's codec has to read it. */
  static Optional<CompleteReason> read(XmlElement reason) {
    return switch (reason.namespace()) {
      case TROPO_SAY_COMPLETE -> Optional.of(OutputReason.FINISH);
      case RAYO_OUTPUT_COMPLETE ->
          reason.name().equals(SUCCESS) ? Optional.of(OutputReason.FINISH) : Optional.empty();
      case TROPO_ASK_COMPLETE, RAYO_INPUT_COMPLETE ->
          switch (reason.name()) {
            case SUCCESS, "match" ->
                Optional.of(new InputReason.Match(NLSML, LegacyResult.nlsml(reason)));
            case NO_INPUT, "timeout" -> Optional.of(new InputReason.NoInput());
            case NO_MATCH -> Optional.of(new InputReason.NoMatch());
            default -> Optional.empty();
          };
      case RAYO_RECORD_COMPLETE ->
          switch (reason.name()) {
            case SUCCESS -> Optional.of(RecordReason.MAX_DURATION);
            case "ini_timeout" -> Optional.of(RecordReason.INITIAL_TIMEOUT);
            case "timeout" -> Optional.of(RecordReason.FINAL_TIMEOUT);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }
}
