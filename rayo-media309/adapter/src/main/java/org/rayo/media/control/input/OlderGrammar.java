// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.protocol.xml.XmlReader;

/**
 * How clients of 2013 ask for call progress analysis: a grammar of SRGS whose {@code <ruleref/>}
 * elements name the signals and whose {@code <meta/>} elements are parameters of all of them.
 */
final class OlderGrammar {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.+-]+");

  private OlderGrammar() {}

  /** The URLs that say the same. */
  static List<String> urls(String contentType, String content) throws CommandRefused {
    if (!contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/srgs+xml")) {
      throw new CommandRefused(
          StanzaError.badRequest(
              "In the mode cpa a grammar is a url such as "
                  + AnalysisOrder.PREFIX
                  + "beep:1, or of the type application/srgs+xml"));
    }
    try {
      return urls(XmlReader.read(content.strip()));
    } catch (MalformedXmlException e) {
      throw new CommandRefused(StanzaError.badRequest("The grammar is no XML: " + e.getMessage()));
    }
  }

  private static List<String> urls(XmlElement grammar) throws CommandRefused {
    var parameters = new ArrayList<String>();
    var signals = new ArrayList<String>();
    collect(grammar, parameters, signals);
    if (signals.isEmpty()) {
      throw new CommandRefused(
          StanzaError.badRequest(
              "In the mode cpa a grammar needs a ruleref such as "
                  + AnalysisOrder.PREFIX
                  + "beep:1"));
    }
    var query = String.join(";", parameters);
    return signals.stream()
        .map(
            signal ->
                query.isEmpty() ? signal : signal + (signal.contains("?") ? ";" : "?") + query)
        .toList();
  }

  private static void collect(XmlElement element, List<String> parameters, List<String> signals)
      throws CommandRefused {
    for (var child : element.elements()) {
      switch (child.name()) {
        case "meta" -> parameters.add(parameter(child));
        case "ruleref" -> {
          var uri = child.attribute("uri");
          if (uri != null) {
            signals.add(uri.strip());
          }
        }
        default -> collect(child, parameters, signals);
      }
    }
  }

  private static String parameter(XmlElement meta) throws CommandRefused {
    var name = meta.attribute("name");
    var value = meta.attribute("content");
    if (name == null
        || value == null
        || !WORD.matcher(name).matches()
        || !WORD.matcher(value).matches()) {
      throw new CommandRefused(
          StanzaError.badRequest("A meta of a grammar has a name and a content, both one word"));
    }
    return name + "=" + value;
  }
}
