// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rayo.media.engine.MediaException.InvalidDocument;
import org.rayo.media.engine.MediaException.Unsupported;
import org.rayo.media.engine.grammar.GrammarNode.Choice;
import org.rayo.media.engine.grammar.GrammarNode.Digit;
import org.rayo.media.engine.grammar.GrammarNode.Nothing;
import org.rayo.media.engine.grammar.GrammarNode.Repeat;
import org.rayo.media.engine.grammar.GrammarNode.RuleRef;
import org.rayo.media.engine.grammar.GrammarNode.Sequence;
import org.rayo.media.engine.grammar.GrammarNode.Tag;
import org.rayo.media.engine.xml.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads SRGS 1.0 in its XML form. Weights and repeat probabilities say nothing about keys and are
 * passed over.
 */
final class SrgsParser {
  private static final Pattern REPEAT = Pattern.compile("([0-9]{1,4})(-([0-9]{1,4})?)?");
  private static final Pattern OUT =
      Pattern.compile("(?:out|\\$)\\s*=\\s*([\"'])(.*)\\1\\s*;?", Pattern.DOTALL);

  /** Rules by id, and the one that stands for the grammar. */
  record Rules(Map<String, GrammarNode> byId, String root) {}

  private final Map<String, GrammarNode> rules = new LinkedHashMap<>();

  private SrgsParser() {}

  static Rules parse(String xml) {
    var grammar = SafeXml.parse(xml, "SRGS grammar");
    if (!SafeXml.name(grammar).equals("grammar")) {
      throw new InvalidDocument(
          "An SRGS document begins with <grammar>, not <" + grammar.getTagName() + ">");
    }
    if (grammar.getAttribute("mode").equals("voice")) {
      throw new Unsupported("Voice grammars are not supported; use mode='dtmf'");
    }
    return new SrgsParser().rules(grammar);
  }

  private Rules rules(Element grammar) {
    for (var child : elements(grammar)) {
      if (SafeXml.name(child).equals("rule")) {
        String id = child.getAttribute("id");
        if (id.isEmpty() || rules.putIfAbsent(id, content(child)) != null) {
          throw new InvalidDocument("Every rule needs an id of its own: '" + id + "'");
        }
      }
    }
    return new Rules(rules, root(grammar));
  }

  private String root(Element grammar) {
    String root = grammar.getAttribute("root");
    if (root.isEmpty() && rules.size() == 1) {
      return rules.keySet().iterator().next();
    }
    if (!rules.containsKey(root)) {
      throw new InvalidDocument(
          root.isEmpty()
              ? "The grammar names no root rule"
              : "The root rule '" + root + "' does not exist");
    }
    return root;
  }

  private GrammarNode content(Element parent) {
    var parts = new ArrayList<GrammarNode>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Text text -> tokens(text.getData(), parts);
        case Element element -> element(element, parts);
        default -> {} // comments
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
  }

  private static void tokens(String text, List<GrammarNode> parts) {
    for (String token : text.replace('"', ' ').strip().split("\\s+", -1)) {
      if (!token.isEmpty()) {
        Digits.of(token).chars().forEach(c -> parts.add(new Digit(Digits.mask((char) c))));
      }
    }
  }

  private void element(Element element, List<GrammarNode> parts) {
    switch (SafeXml.name(element)) {
      case "item" -> parts.add(item(element));
      case "one-of" -> parts.add(oneOf(element));
      case "ruleref" -> parts.add(ruleRef(element));
      case "token" -> tokens(element.getTextContent(), parts);
      case "tag" -> parts.add(tag(element.getTextContent()));
      case "example" -> {}
      default ->
          throw new InvalidDocument("<%s> has no place in a rule".formatted(element.getTagName()));
    }
  }

  private GrammarNode oneOf(Element element) {
    var alternatives = new ArrayList<GrammarNode>();
    for (var child : elements(element)) {
      if (!SafeXml.name(child).equals("item")) {
        throw new InvalidDocument(
            "<one-of> may contain <item> only, not <%s>".formatted(child.getTagName()));
      }
      alternatives.add(item(child));
    }
    if (alternatives.isEmpty()) {
      throw new InvalidDocument("<one-of> without <item>");
    }
    return new Choice(alternatives);
  }

  private GrammarNode item(Element item) {
    var body = content(item);
    String repeat = item.getAttribute("repeat").strip();
    if (repeat.isEmpty()) {
      return body;
    }
    var matcher = REPEAT.matcher(repeat);
    if (!matcher.matches()) {
      throw new InvalidDocument("Bad repeat '%s': n, n-m or n- is needed".formatted(repeat));
    }
    int min = Integer.parseInt(matcher.group(1));
    int max =
        matcher.group(2) == null
            ? min
            : matcher.group(3) == null ? Repeat.UNBOUNDED : Integer.parseInt(matcher.group(3));
    if (max < min) {
      throw new InvalidDocument("Bad repeat '%s': the range is upside down".formatted(repeat));
    }
    return new Repeat(body, min, max);
  }

  private static GrammarNode ruleRef(Element element) {
    String special = element.getAttribute("special");
    String uri = element.getAttribute("uri").strip();
    return switch (special) {
      case "NULL" -> new Sequence(List.of());
      case "VOID" -> new Nothing();
      case "GARBAGE" -> new Repeat(new Digit(Digits.ANY), 0, Repeat.UNBOUNDED);
      case "" -> {
        if (uri.length() < 2 || !uri.startsWith("#")) {
          throw new Unsupported(
              "ruleref can name rules of the same grammar only (#id), not '" + uri + "'");
        }
        yield new RuleRef(uri.substring(1));
      }
      default -> throw new InvalidDocument("Unknown special rule '" + special + "'");
    };
  }

  /** A literal, or the simplest script: {@code out = "literal";}. */
  private static GrammarNode tag(String text) {
    String literal = text.strip();
    var script = OUT.matcher(literal);
    return new Tag(script.matches() ? script.group(2) : literal);
  }

  private static List<Element> elements(Element parent) {
    var found = new ArrayList<Element>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
