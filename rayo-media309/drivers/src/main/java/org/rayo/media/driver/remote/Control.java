// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.MsmlReader;
import org.rayo.media.msml.MsmlWriter;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;
import org.rayo.media.sip.SipPeer;

/** The control dialog with one media server. */
final class Control {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String NO_MEDIA =
      "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";

  private final MediaServer server;
  private final SipPeer peer;
  private final Ear ear;
  private final Epoch epoch;
  private final boolean baseOnly;
  private final Attaching attaching = new Attaching(this::attachNow);
  private volatile @Nullable SipCall dialog;

  Control(MediaServer server, SipPeer peer, Ear ear, Epoch epoch, boolean baseOnly) {
    this.server = server;
    this.peer = peer;
    this.ear = ear;
    this.epoch = epoch;
    this.baseOnly = baseOnly;
  }

  boolean isOpen() {
    return dialog != null;
  }

  boolean needsSignsOfLife() {
    return !baseOnly && isOpen();
  }

  boolean isIn(SipCall call) {
    return call.equals(dialog);
  }

  /**
   * Opens the dialog and attaches to it; waits.
   *
   * @return with what an earlier process of this node left there
   * @throws MediaException.NoResources when the media server does not agree
   */
  Result open() {
    var callId = "control-" + epoch.node() + "-" + UUID.randomUUID();
    var invited = await(peer.invite(server.uri(), callId, SipBody.sdp(NO_MEDIA), LIMIT), LIMIT);
    var call = invited.call();
    if (call == null) {
      throw new MediaException.NoResources(
          "It refuses control with %d %s"
              .formatted(invited.answer().status(), invited.answer().reason()));
    }
    ear.listen(call, server);
    call.ack(null);
    var attached = Result.ok(null, List.of());
    if (!baseOnly) {
      try {
        var attach = new Extension.Attach(epoch.node(), epoch.current(), null, List.of(), null);
        attached = Failures.check(send(call, LIMIT, attach));
      } catch (MediaException e) {
        ear.forget(call);
        var _ = call.bye(null, LIMIT).exceptionally(_ -> null);
        throw new MediaException.NoResources(
            "It does not know the package " + Msml.EXTENSION + ": " + e.getMessage(), e);
      }
    }
    dialog = call;
    return attached;
  }

  /** The other end has gone. */
  void drop() {
    var call = dialog;
    dialog = null;
    if (call != null) {
      ear.forget(call);
      call.abandon();
    }
  }

  /** The media server keeps what is attached for its hold time. */
  void close() {
    var call = dialog;
    drop();
    if (call != null && baseOnly) {
      var _ = call.bye(null, LIMIT).exceptionally(_ -> null);
    }
  }

  /** From now on these objects are ours, and what was not acknowledged of them comes again. */
  Result attach(List<Seen> objects) {
    return attaching.attach(objects);
  }

  private Result attachNow(List<Seen> objects) {
    return execute(new Extension.Attach(epoch.node(), epoch.next(), null, objects, null));
  }

  /**
   * Has something done, and waits for the result.
   *
   * @throws MediaException when it was refused, or nobody knows
   */
  Result execute(Request request) {
    return execute(request, LIMIT);
  }

  Result execute(Request request, Duration limit) {
    if (baseOnly && Failures.needsPackage(request)) {
      throw new MediaException.Unsupported(
          "The media server " + server.uri() + " knows base MSML only");
    }
    var call = dialog;
    if (call == null) {
      throw new MediaException.NoResources("The media server " + server.uri() + " is gone");
    }
    return Failures.check(send(call, limit, request));
  }

  private Result send(SipCall call, Duration limit, Request request) {
    var text = MsmlWriter.write(Msml.Requests.of(request));
    var answer = await(call.info(new SipBody(Msml.CONTENT_TYPE, text), limit), limit);
    if (answer.status() == 481 && isIn(call)) {
      server.gone("The media server " + server.uri() + " was started anew");
    }
    var body = answer.body();
    if (!answer.isSuccess() || body == null) {
      throw new MediaException.NoResources(
          "The media server %s answers %d %s"
              .formatted(server.uri(), answer.status(), answer.reason()));
    }
    try {
      if (MsmlReader.read(body.text()) instanceof Result result) {
        return result;
      }
      throw new MediaException.NoResources("The media server answers without a result");
    } catch (MsmlException e) {
      throw new MediaException.NoResources("The media server answers with bad MSML", e);
    }
  }

  /** Waits for what has a deadline of its own. */
  <T> T await(CompletableFuture<T> answer, Duration limit) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      var cause = e.getCause();
      throw new MediaException.NoResources(
          "The media server %s does not answer: %s"
              .formatted(server.uri(), cause == null ? e.getMessage() : cause.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MediaException.NoResources("Interrupted after less than " + limit, e);
    }
  }
}
