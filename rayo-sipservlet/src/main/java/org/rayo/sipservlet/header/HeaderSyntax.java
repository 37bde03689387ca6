// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.header;

import java.util.Locale;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import org.rayo.protocol.core.Header;

/** Whether the container takes a header; it parses the value of each whose name it knows. */
public final class HeaderSyntax {
  /** Names that no standard gives a syntax (RFC 3427); most headers of clients are such. */
  private static final String FREE = "x-";

  private static final String NOBODY = "sip:nobody@invalid";

  private final SipFactory factory;

  public HeaderSyntax(SipFactory factory) {
    this.factory = factory;
  }

  /** From any thread. Nothing is sent. */
  public boolean accepts(Header header) {
    if (header.name().toLowerCase(Locale.ROOT).startsWith(FREE)) {
      return true;
    }
    // The API has no way to parse a header by itself, so it is put on a request that stays here.
    var session = factory.createApplicationSession();
    try {
      var scratch = factory.createRequest(session, "OPTIONS", NOBODY, NOBODY);
      scratch.addHeader(header.name(), header.value());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (ServletParseException e) {
      throw new IllegalStateException(NOBODY, e);
    } finally {
      session.invalidate();
    }
  }
}
