// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.sasl;

import java.util.List;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** The mechanisms a stream may offer. */
public interface Mechanisms {
  String PLAIN = "PLAIN";

  /**
   * What a client may choose from, strongest first.
   *
   * @param secured whether the stream is encrypted; without it PLAIN is left out
   */
  List<String> offered(boolean secured);

  /**
   * Starts one attempt. May block, as may the {@link SaslServer}'s evaluation.
   *
   * @throws SaslException where the mechanism cannot be started
   */
  SaslServer start(String mechanism) throws SaslException;
}
