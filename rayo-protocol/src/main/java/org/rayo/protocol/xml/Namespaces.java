// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xml;

/** Every namespace name that the project writes. */
public final class Namespaces {
  public static final String CLIENT = "jabber:client";
  public static final String STANZA_ERRORS = "urn:ietf:params:xml:ns:xmpp-stanzas";
  public static final String DELAY = "urn:xmpp:delay";
  public static final String CAPS = "http://jabber.org/protocol/caps";
  public static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
  public static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
  public static final String PING = "urn:xmpp:ping";

  public static final String RAYO = "urn:xmpp:rayo:1";
  public static final String RAYO_EXT = "urn:xmpp:rayo:ext:1";
  public static final String RAYO_EXT_COMPLETE = "urn:xmpp:rayo:ext:complete:1";
  public static final String RAYO_OUTPUT = "urn:xmpp:rayo:output:1";
  public static final String RAYO_OUTPUT_COMPLETE = "urn:xmpp:rayo:output:complete:1";
  public static final String RAYO_INPUT = "urn:xmpp:rayo:input:1";
  public static final String RAYO_INPUT_COMPLETE = "urn:xmpp:rayo:input:complete:1";
  public static final String RAYO_PROMPT = "urn:xmpp:rayo:prompt:1";
  public static final String RAYO_RECORD = "urn:xmpp:rayo:record:1";
  public static final String RAYO_RECORD_COMPLETE = "urn:xmpp:rayo:record:complete:1";
  public static final String RAYO_CPA = "urn:xmpp:rayo:cpa:1";
  public static final String RAYO_FAX = "urn:xmpp:rayo:fax:1";
  public static final String RAYO_FAX_COMPLETE = "urn:xmpp:rayo:fax:complete:1";

  public static final String RAYO_CLIENT = "urn:xmpp:rayo:client:1";

  public static final String TROPO = "urn:xmpp:tropo:";
  public static final String TROPO_SAY = "urn:xmpp:tropo:say:1";
  public static final String TROPO_SAY_COMPLETE = "urn:xmpp:tropo:say:complete:1";
  public static final String TROPO_ASK = "urn:xmpp:tropo:ask:1";
  public static final String TROPO_ASK_COMPLETE = "urn:xmpp:tropo:ask:complete:1";
  public static final String TROPO_TRANSFER = "urn:xmpp:tropo:transfer:1";
  public static final String TROPO_TRANSFER_COMPLETE = "urn:xmpp:tropo:transfer:complete:1";
  public static final String TROPO_CONFERENCE = "urn:xmpp:tropo:conference:1";
  public static final String TROPO_CONFERENCE_COMPLETE = "urn:xmpp:tropo:conference:complete:1";

  public static final String SSML = "http://www.w3.org/2001/10/synthesis";

  private Namespaces() {}
}
