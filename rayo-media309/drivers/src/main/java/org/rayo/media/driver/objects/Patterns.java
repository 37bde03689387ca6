// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.ext.DataUri;
import org.rayo.media.engine.input.GrammarSource;

/**
 * What a detector looks for. The value of a pattern is a URI of a grammar ({@code data:}, {@code
 * http:}, {@code builtin:} …) or a string of keys in which {@code x} stands for any digit.
 *
 * @param indexes of the patterns in {@link SignalDetector#PATTERN}; empty when signals are counted
 */
record Patterns(List<GrammarSource> grammars, List<Integer> indexes) {
  private static final String ANY_KEY =
      "<one-of>"
          + "<item>0</item><item>1</item><item>2</item><item>3</item><item>4</item><item>5</item>"
          + "<item>6</item><item>7</item><item>8</item><item>9</item><item>*</item><item>#</item>"
          + "<item>A</item><item>B</item><item>C</item><item>D</item></one-of>";
  private static final String ANY_DIGIT =
      "<one-of>"
          + "<item>0</item><item>1</item><item>2</item><item>3</item><item>4</item><item>5</item>"
          + "<item>6</item><item>7</item><item>8</item><item>9</item></one-of>";

  static Patterns read(int count, Parameter @Nullable [] patterns, Settings settings)
      throws MsControlException {
    if (patterns == null || patterns.length == 0) {
      if (count == 0 || count < -1) {
        throw new MsControlException("The number of signals must be positive, or -1 for no limit");
      }
      var repeat = count < 0 ? "1-" : Integer.toString(count);
      var body = "<item repeat=\"" + repeat + "\">" + ANY_KEY + "</item>";
      return new Patterns(List.of(srgs(body)), List.of());
    }
    if (count != -1) {
      throw new UnsupportedException("Patterns and a number of signals cannot be combined");
    }
    List<GrammarSource> grammars = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (var pattern : patterns) {
      int index = Arrays.asList(SignalDetector.PATTERN).indexOf(pattern);
      if (index < 0) {
        throw new MsControlException("Not a pattern: " + pattern);
      }
      indexes.add(index);
      grammars.add(grammar(pattern, settings.get(pattern)));
    }
    return new Patterns(grammars, indexes);
  }

  private static GrammarSource grammar(Parameter pattern, @Nullable Object value)
      throws MsControlException {
    return switch (value) {
      case URI uri when DataUri.is(uri) -> inline(uri);
      case URI uri -> new GrammarSource.Remote(uri);
      case String keys -> srgs(keys(keys));
      case null, default ->
          throw new MsControlException(pattern + " must be a URI or a string, not " + value);
    };
  }

  private static GrammarSource inline(URI uri) throws MsControlException {
    try {
      var document = DataUri.parse(uri);
      return new GrammarSource.Inline(document.contentType(), document.content());
    } catch (IllegalArgumentException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }

  private static String keys(String keys) throws MsControlException {
    var body = new StringBuilder();
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      if (key == 'x' || key == 'X') {
        body.append("<item>").append(ANY_DIGIT).append("</item>");
      } else if (SignalSet.isKey(key)) {
        body.append("<item>").append(key).append("</item>");
      } else {
        throw new MsControlException("Not a key: '" + key + "' in the pattern " + keys);
      }
    }
    return body.toString();
  }

  private static GrammarSource srgs(String body) {
    return GrammarSource.srgs(
        "<grammar xmlns=\"http://www.w3.org/2001/06/grammar\" version=\"1.0\" mode=\"dtmf\""
            + " root=\"keys\"><rule id=\"keys\" scope=\"public\">"
            + body
            + "</rule></grammar>");
  }
}
