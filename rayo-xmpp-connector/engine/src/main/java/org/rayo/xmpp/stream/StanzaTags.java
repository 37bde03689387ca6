// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

/**
 * Counts tags, attributes and names for the {@link XmlGuard}. Depth 1 is inside the stream, depth 2
 * inside a stanza. Not thread-safe.
 */
final class StanzaTags {
  /** What just ended. */
  enum Unit {
    NONE,
    HEADER,
    STANZA,
    STREAM
  }

  private final XmlLimits limits;
  private int depth;
  private int attributes;
  private int length;
  private Unit unit = Unit.NONE;

  StanzaTags(XmlLimits limits) {
    this.limits = limits;
  }

  Unit unit() {
    return unit;
  }

  void clearUnit() {
    unit = Unit.NONE;
  }

  int depth() {
    return depth;
  }

  boolean betweenStanzas() {
    return depth < 2;
  }

  void beginTag() {
    attributes = 0;
    length = 0;
  }

  void beginName() {
    length = 0;
  }

  void beginValue() {
    length = 0;
  }

  void inTag(byte b) throws StreamViolation {
    if (b == '=') {
      if (++attributes > limits.attributes()) {
        throw tooMuch("more than " + limits.attributes() + " attributes on one element");
      }
      length = 0;
    } else if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      length = 0;
    } else {
      inName();
    }
  }

  void inName() throws StreamViolation {
    if (++length > limits.nameBytes()) {
      throw tooMuch("name longer than " + limits.nameBytes() + " bytes");
    }
  }

  void inValue() throws StreamViolation {
    if (++length > limits.attributeBytes()) {
      throw tooMuch("attribute longer than " + limits.attributeBytes() + " bytes");
    }
  }

  void startTagEnds(boolean empty) throws StreamViolation {
    if (depth > limits.depth()) {
      throw tooMuch("elements nested deeper than " + limits.depth());
    }
    if (!empty) {
      depth++;
      unit = depth == 1 ? Unit.HEADER : Unit.NONE;
    } else if (depth == 1) {
      unit = Unit.STANZA;
    } else if (depth == 0) {
      unit = Unit.STREAM;
    }
  }

  void endTagEnds() throws StreamViolation {
    depth--;
    if (depth < 0) {
      throw new StreamViolation(StreamCondition.NOT_WELL_FORMED, "end tag without a start tag");
    }
    unit =
        switch (depth) {
          case 0 -> Unit.STREAM;
          case 1 -> Unit.STANZA;
          default -> Unit.NONE;
        };
  }

  private static StreamViolation tooMuch(String text) {
    return new StreamViolation(StreamCondition.POLICY_VIOLATION, text);
  }
}
