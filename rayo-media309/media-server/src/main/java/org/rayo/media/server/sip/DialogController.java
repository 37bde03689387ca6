// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlWriter;
import org.rayo.media.msml.State;
import org.rayo.media.server.object.LegSignaling;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;

/** A SIP dialog of ours, of a leg or for control only. */
final class DialogController implements LegSignaling {
  private static final System.Logger LOG = System.getLogger(DialogController.class.getName());

  /** Shorter than a transaction, so that a node that died is not waited for all too long. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private static final Duration FORGOTTEN = Duration.ofHours(24);

  private final SipCall call;
  private volatile @Nullable Long silentSince;
  private volatile long heard = System.nanoTime();

  DialogController(SipCall call) {
    this.call = call;
  }

  @Override
  public String id() {
    return "conn:" + call.dialog().localTag();
  }

  @Override
  public String address() {
    var target = call.dialog().remoteTarget();
    var plain = target.split(";", 2)[0];
    return URI.create(plain).getSchemeSpecificPart().replaceFirst("^.*@", "");
  }

  @Override
  public boolean isOpen() {
    return !call.isOver();
  }

  @Override
  public Duration silence() {
    var since = silentSince;
    return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /** Something came in this dialog. */
  void heard() {
    silentSince = null;
    heard = System.nanoTime();
  }

  /** Whether it has been of no use for so long that nobody can be meant to use it still. */
  boolean isForgotten() {
    return System.nanoTime() - heard > FORGOTTEN.toNanos();
  }

  /** 408, 481 and silence end nothing: somebody may be about to take over. */
  @Override
  public CompletableFuture<Boolean> deliver(Event event) {
    var body = new SipBody(Msml.CONTENT_TYPE, MsmlWriter.write(event));
    return call.info(body, LIMIT)
        .handle(
            (answer, failure) -> {
              boolean taken = answer != null && answer.isSuccess();
              if (taken) {
                heard();
              } else {
                missed(event, answer);
              }
              return taken;
            });
  }

  private void missed(Event event, @Nullable SipAnswer answer) {
    if (silentSince == null) {
      silentSince = System.nanoTime();
    }
    LOG.log(
        Level.DEBUG,
        "{0} of {1} is not taken: {2}",
        event.name(),
        event.id(),
        answer == null ? "no answer" : answer.status());
  }

  @Override
  public State.SipDialog state() {
    var dialog = call.dialog();
    return new State.SipDialog(
        dialog.callId(),
        dialog.localTag(),
        dialog.remoteTag(),
        dialog.localSeq(),
        dialog.remoteSeq(),
        dialog.localUri(),
        dialog.remoteUri(),
        dialog.remoteTarget(),
        dialog.routeSet().isEmpty() ? null : String.join(",", dialog.routeSet()));
  }

  @Override
  public void end() {
    if (!call.isOver()) {
      var _ =
          call.bye(null, LIMIT)
              .whenComplete(
                  (answer, failure) -> {
                    if (failure != null) {
                      LOG.log(Level.DEBUG, "{0}: a BYE is not answered", id());
                    }
                  });
    }
  }
}
