// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.MsmlReader;
import org.rayo.media.msml.MsmlWriter;
import org.rayo.media.msml.Result;
import org.rayo.media.server.control.MediaControl;
import org.rayo.media.server.event.Controller;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipRequest;

/** MSML requests in INFOs. They run at the same time, so that none waits for another's fetch. */
final class Dialogue {
  private static final int MAX_RUNNING = 1000;

  private final MediaControl control;
  private final Semaphore free = new Semaphore(MAX_RUNNING);

  Dialogue(MediaControl control) {
    this.control = control;
  }

  void request(Controller from, SipRequest info) {
    var body = info.body();
    if (body == null) {
      control.heard(from);
      info.answer(SipAnswer.of(200));
    } else if (!Msml.isContentType(body.contentType())) {
      info.answer(SipAnswer.of(415).withHeader("Accept", Msml.CONTENT_TYPE));
    } else if (free.tryAcquire()) {
      control
          .workshop()
          .threads()
          .execute(
              () -> {
                try {
                  var result = MsmlWriter.write(execute(from, body.text()));
                  info.answer(SipAnswer.of(200, new SipBody(Msml.CONTENT_TYPE, result)));
                } finally {
                  free.release();
                }
              });
    } else {
      info.answer(SipAnswer.of(503).withHeader("Retry-After", "1"));
    }
  }

  private Result execute(Controller from, String document) {
    try {
      return switch (MsmlReader.read(document)) {
        case Msml.Requests requests -> control.handle(from, requests);
        default -> throw new MsmlException(Code.BAD_REQUEST, "Only requests are taken here");
      };
    } catch (MsmlException e) {
      return Result.failed(e, null, List.of());
    }
  }
}
