// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** XEP-0327 as Java values and XML codecs; depends on the JDK alone. */
module org.rayo.protocol {
  requires java.xml;
  requires static transitive org.jspecify;

  exports org.rayo.protocol.core;
  exports org.rayo.protocol.cpa;
  exports org.rayo.protocol.dialect;
  exports org.rayo.protocol.disco;
  exports org.rayo.protocol.error;
  exports org.rayo.protocol.ext;
  exports org.rayo.protocol.fax;
  exports org.rayo.protocol.input;
  exports org.rayo.protocol.jid;
  exports org.rayo.protocol.legacy;
  exports org.rayo.protocol.output;
  exports org.rayo.protocol.prompt;
  exports org.rayo.protocol.record;
  exports org.rayo.protocol.stanza;
  exports org.rayo.protocol.xep0327;
  exports org.rayo.protocol.xml;
}
