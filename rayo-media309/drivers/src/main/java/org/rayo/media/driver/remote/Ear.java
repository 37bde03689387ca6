// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.MsmlReader;
import org.rayo.media.sip.IncomingInvite;
import org.rayo.media.sip.PeerListener;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;
import org.rayo.media.sip.SipRequest;

/** Hears what media servers say, and takes it to the one of them whose dialog it came in. */
final class Ear implements PeerListener {
  private static final System.Logger LOG = System.getLogger(Ear.class.getName());

  private final Map<SipCall, MediaServer> dialogs = new ConcurrentHashMap<>();

  void listen(SipCall dialog, MediaServer server) {
    dialogs.put(dialog, server);
  }

  void forget(SipCall dialog) {
    dialogs.remove(dialog);
  }

  @Override
  public void invite(IncomingInvite invite) {
    invite.answer(SipAnswer.of(403));
  }

  /** Media servers do not offer by themselves. */
  @Override
  public void reinvite(SipCall call, IncomingInvite invite) {
    invite.answer(SipAnswer.of(488));
  }

  @Override
  public void info(SipCall call, SipRequest info) {
    var server = dialogs.get(call);
    var body = info.body();
    if (server == null) {
      info.answer(SipAnswer.of(481));
    } else if (body == null || !Msml.isContentType(body.contentType())) {
      info.answer(SipAnswer.of(415));
    } else {
      info.answer(SipAnswer.of(200));
      event(server, body.text());
    }
  }

  private static void event(MediaServer server, String text) {
    try {
      if (MsmlReader.read(text) instanceof Event event) {
        server.event(event);
        return;
      }
      LOG.log(System.Logger.Level.WARNING, "{0} sent something that is no event", server);
    } catch (MsmlException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} sent bad MSML: {1}", server, e.getMessage());
    }
  }

  @Override
  public void bye(SipCall call, @Nullable SipBody body) {
    var server = dialogs.remove(call);
    if (server != null) {
      server.ended(call);
    }
  }

  @Override
  public void options(SipRequest options) {
    options.answer(SipAnswer.of(200));
  }
}
