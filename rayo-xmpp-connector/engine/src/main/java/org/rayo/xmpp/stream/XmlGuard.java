// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import org.rayo.xmpp.stream.StanzaTags.Unit;

/**
 * Stands in front of the XML parser and sees every byte first. It knows just enough of XML to find
 * where a stanza ends and to refuse, before the parser has spent time or memory on it, what is too
 * large (RFC 6120 section 13.12) or not allowed in XMPP at all (section 11.1). Everything else is
 * the parser's business.
 *
 * <p>Works on UTF-8, where no byte of a multi-byte character can be mistaken for markup. Not
 * thread-safe.
 */
final class XmlGuard {
  private static final byte[] CDATA = {'[', 'C', 'D', 'A', 'T', 'A', '['};
  private static final byte[] DECLARATION = {'x', 'm', 'l', ' '};

  private enum State {
    TEXT,
    OPENING,
    START_TAG,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    END_TAG,
    BANG,
    CDATA,
    DECLARATION
  }

  private final XmlLimits limits;
  private final StanzaTags tags;
  private State state = State.TEXT;
  private boolean pristine = true;
  private boolean blank = true;
  private int unitBytes;
  private int matched;
  private boolean slash;

  XmlGuard(XmlLimits limits) {
    this.limits = limits;
    this.tags = new StanzaTags(limits);
  }

  /**
   * Looks at bytes up to the end of the next unit: the stream header, a stanza, or the end of the
   * stream.
   *
   * @return the index after the unit's last byte, or {@code end} where the unit goes on; {@link
   *     #lastUnit} tells which
   */
  int scan(byte[] bytes, int from, int end) throws StreamViolation {
    tags.clearUnit();
    for (int i = from; i < end; i++) {
      step(bytes[i]);
      if (tags.unit() != Unit.NONE) {
        count(i + 1 - from);
        unitBytes = 0;
        blank = true;
        return i + 1;
      }
    }
    count(end - from);
    return end;
  }

  /** What the last scan ended with. */
  Unit lastUnit() {
    return tags.unit();
  }

  /** Whether bytes of a unit were seen whose end was not. */
  boolean withinUnit() {
    return unitBytes > 0;
  }

  private void count(int bytes) throws StreamViolation {
    if (blank) {
      return; // white space that keeps the connection alive
    }
    unitBytes += bytes;
    if (unitBytes > limits.stanzaBytes()) {
      throw new StreamViolation(
          StreamCondition.POLICY_VIOLATION,
          "stanza larger than " + limits.stanzaBytes() + " bytes");
    }
  }

  private void step(byte b) throws StreamViolation {
    switch (state) {
      case TEXT -> text(b);
      case OPENING -> opening(b);
      case START_TAG -> startTag(b);
      case SINGLE_QUOTED -> quoted(b, '\'');
      case DOUBLE_QUOTED -> quoted(b, '"');
      case END_TAG -> endTag(b);
      case BANG -> bang(b);
      case CDATA -> cdata(b);
      case DECLARATION -> declaration(b);
    }
  }

  private void text(byte b) throws StreamViolation {
    if (b == '<') {
      state = State.OPENING;
      blank = false;
    } else if (tags.betweenStanzas() && !isSpace(b)) {
      throw tags.depth() == 0
          ? new StreamViolation(StreamCondition.NOT_WELL_FORMED, "a stream starts with a tag")
          : new StreamViolation(StreamCondition.BAD_FORMAT, "text between stanzas");
    }
  }

  private void opening(byte b) throws StreamViolation {
    matched = 0;
    slash = false;
    switch (b) {
      case '/' -> {
        state = State.END_TAG;
        tags.beginName();
      }
      case '!' -> state = State.BANG;
      case '?' -> {
        if (!pristine) {
          throw restricted("processing instructions");
        }
        state = State.DECLARATION;
      }
      default -> {
        state = State.START_TAG;
        tags.beginTag();
        startTag(b);
      }
    }
    pristine = false;
  }

  private void startTag(byte b) throws StreamViolation {
    switch (b) {
      case '\'' -> {
        state = State.SINGLE_QUOTED;
        tags.beginValue();
      }
      case '"' -> {
        state = State.DOUBLE_QUOTED;
        tags.beginValue();
      }
      case '>' -> {
        state = State.TEXT;
        tags.startTagEnds(slash);
      }
      case '<' -> throw notWellFormed("'<' inside a tag");
      default -> tags.inTag(b);
    }
    slash = b == '/';
  }

  private void quoted(byte b, char quote) throws StreamViolation {
    if (b == quote) {
      state = State.START_TAG;
      tags.beginName();
    } else {
      tags.inValue();
    }
  }

  private void endTag(byte b) throws StreamViolation {
    if (b == '>') {
      state = State.TEXT;
      tags.endTagEnds();
    } else {
      tags.inName();
    }
  }

  private void bang(byte b) throws StreamViolation {
    if (b != CDATA[matched]) {
      throw b == '-' ? restricted("comments") : restricted("document type declarations");
    }
    matched++;
    if (matched == CDATA.length) {
      if (tags.betweenStanzas()) {
        throw new StreamViolation(StreamCondition.BAD_FORMAT, "text between stanzas");
      }
      state = State.CDATA;
      matched = 0;
    }
  }

  /** {@code matched} counts the closing brackets seen in a row, two at most. */
  private void cdata(byte b) {
    if (b == ']') {
      matched = Math.min(2, matched + 1);
    } else if (b == '>' && matched == 2) {
      state = State.TEXT;
    } else {
      matched = 0;
    }
  }

  private void declaration(byte b) throws StreamViolation {
    if (matched < DECLARATION.length) {
      if (b != DECLARATION[matched]) {
        throw restricted("processing instructions");
      }
      matched++;
    } else if (b == '>' && slash) {
      state = State.TEXT;
    }
    slash = b == '?';
  }

  private static StreamViolation restricted(String what) {
    return new StreamViolation(
        StreamCondition.RESTRICTED_XML, what + " are not allowed in XMPP (RFC 6120 section 11.1)");
  }

  private static StreamViolation notWellFormed(String text) {
    return new StreamViolation(StreamCondition.NOT_WELL_FORMED, text);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
