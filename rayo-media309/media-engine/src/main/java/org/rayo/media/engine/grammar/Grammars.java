// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.grammar.GrammarNode.Choice;
import org.rayo.media.engine.grammar.GrammarNode.Digit;
import org.rayo.media.engine.grammar.GrammarNode.Repeat;
import org.rayo.media.engine.grammar.GrammarNode.Sequence;
import org.rayo.media.engine.grammar.GrammarNode.Tag;

/** Compiles the kinds of grammar that exist. */
public final class Grammars {
  private static final Pattern VOXEO_DIGITS =
      Pattern.compile(
          "\\[\\s*([0-9]{1,3})(?:\\s*-\\s*([0-9]{1,3}))?\\s+DIGITS?\\s*]",
          Pattern.CASE_INSENSITIVE);

  private Grammars() {}

  /**
   * @param name a URI for results
   * @throws Unsupported for another type than SRGS in XML and Voxeo's simple grammar
   * @throws InvalidDocument when it does not compile
   */
  public static DtmfGrammar compile(String name, String contentType, String text) {
    return switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "application/srgs+xml" -> GrammarCompiler.compile(name, SrgsParser.parse(text));
      case "application/grammar+voxeo" -> voxeo(name, text);
      default ->
          throw new Unsupported(
              "Grammar type %s is not supported; application/srgs+xml is".formatted(contentType));
    };
  }

  /** Voxeo's {@code [4 DIGITS]}, {@code [1-4 DIGITS]} and lists of keys {@code 1, 2, *}. */
  private static DtmfGrammar voxeo(String name, String text) {
    var digits = VOXEO_DIGITS.matcher(text.strip());
    if (digits.matches()) {
      int min = Integer.parseInt(digits.group(1));
      int max = digits.group(2) == null ? min : Integer.parseInt(digits.group(2));
      return digits(name, min, max);
    }
    var keys = new ArrayList<GrammarNode>();
    for (String word : text.strip().split("\\s*,\\s*", -1)) {
      var parts = new ArrayList<GrammarNode>();
      Digits.of(word).chars().forEach(c -> parts.add(new Digit(Digits.mask((char) c))));
      keys.add(new Sequence(parts));
    }
    return GrammarCompiler.compile(name, Map.of(), new Choice(keys));
  }

  private static DtmfGrammar digits(String name, int min, int max) {
    if (max < min || max < 1) {
      throw new InvalidDocument("A grammar of %d to %d digits makes no sense".formatted(min, max));
    }
    return GrammarCompiler.compile(name, Map.of(), new Repeat(new Digit(Digits.DECIMAL), min, max));
  }

  /**
   * VoiceXML 2.0 appendix P: {@code builtin:dtmf/digits} with minlength, maxlength and length;
   * {@code builtin:dtmf/boolean} with y and n.
   */
  public static DtmfGrammar builtin(URI uri) {
    String[] parts = uri.getSchemeSpecificPart().split("\\?", 2);
    var parameters = parameters(parts.length > 1 ? parts[1] : "");
    return switch (parts[0]) {
      case "dtmf/digits", "digits" -> {
        int length = number(parameters, "length", -1);
        int min = number(parameters, "minlength", length < 0 ? 1 : length);
        int max = number(parameters, "maxlength", length < 0 ? Repeat.UNBOUNDED : length);
        yield digits(uri.toString(), min, max);
      }
      case "dtmf/boolean", "boolean" -> {
        var yes = option(parameters.getOrDefault("y", "1"), "true");
        var no = option(parameters.getOrDefault("n", "2"), "false");
        yield GrammarCompiler.compile(uri.toString(), Map.of(), new Choice(List.of(yes, no)));
      }
      default -> throw new Unsupported("There is no built-in grammar " + uri);
    };
  }

  private static GrammarNode option(String key, String meaning) {
    String digits = Digits.of(key);
    if (digits.length() != 1) {
      throw new InvalidDocument("'%s' is not one key".formatted(key));
    }
    return new Sequence(List.of(new Digit(Digits.mask(digits.charAt(0))), new Tag(meaning)));
  }

  private static Map<String, String> parameters(String query) {
    var found = new HashMap<String, String>();
    for (String parameter : query.split("[;&]", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        found.put(parameter.substring(0, equals).strip(), parameter.substring(equals + 1).strip());
      }
    }
    return found;
  }

  private static int number(Map<String, String> parameters, String name, int otherwise) {
    String value = parameters.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,3}")) {
      throw new InvalidDocument("%s must be a number, not '%s'".formatted(name, value));
    }
    return Integer.parseInt(value);
  }
}
