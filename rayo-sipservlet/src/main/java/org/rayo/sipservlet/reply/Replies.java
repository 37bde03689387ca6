// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.reply;

import java.io.IOException;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.dialog.SignalingCounters.Count;

/** Answers requests; what is refused is counted and logged. */
public final class Replies {
  private final SignalingCounters counters;
  private final RefusalLog log = new RefusalLog();

  public Replies(SignalingCounters counters) {
    this.counters = counters;
  }

  public void refuse(SipServletRequest request, int status, String text) throws IOException {
    refuse(request, status, text, List.of());
  }

  public void refuse(SipServletRequest request, int status, String text, List<Header> headers)
      throws IOException {
    counters.add(Count.REQUESTS_REFUSED);
    var peer = request.getRemoteAddr() + ":" + request.getRemotePort();
    log.refused(request.getMethod(), request.getCallId(), peer, status, text);
    var response = request.createResponse(status, text);
    headers.forEach(header -> response.addHeader(header.name(), header.value()));
    response.send();
  }

  public void respond(SipServletRequest request, int status, List<Header> headers)
      throws IOException {
    var response = request.createResponse(status);
    headers.forEach(header -> response.addHeader(header.name(), header.value()));
    response.send();
  }
}
