// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.util.function.UnaryOperator;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;

/** Answers the server's requests of one kind at once. */
record SyncAnswer(String element, String namespace, UnaryOperator<IQ> answer)
    implements IQRequestHandler {
  @Override
  public IQ handleIQRequest(IQ request) {
    return answer.apply(request);
  }

  @Override
  public Mode getMode() {
    return Mode.sync;
  }

  @Override
  public IQ.Type getType() {
    return IQ.Type.get;
  }

  @Override
  public String getElement() {
    return element;
  }

  @Override
  public String getNamespace() {
    return namespace;
  }
}
