// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.SessionDescription;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.protocol.core.Header;

/**
 * Stands where signalling will be. The SIP application is deployed on its own and may come late, go
 * or be replaced; while nothing is attached, a dial fails with 503 and the rest has nobody to tell.
 */
final class SignalingSwitch implements Signaling {
  private final AtomicReference<@Nullable Signaling> attached = new AtomicReference<>();
  private final Supplier<SignalingListener> listener;

  /**
   * @param listener asked only when something has to be told
   */
  SignalingSwitch(Supplier<SignalingListener> listener) {
    this.listener = listener;
  }

  void attach(Signaling signaling) {
    attached.set(signaling);
  }

  void detach(Signaling signaling) {
    attached.compareAndSet(signaling, null);
  }

  @Override
  public boolean canSend(Header header) {
    var target = attached.get();
    return target == null || target.canSend(header);
  }

  @Override
  public void invite(OutboundCall call) {
    var target = attached.get();
    if (target != null) {
      target.invite(call);
    } else {
      listener
          .get()
          .signal(
              call.call(),
              new SignalingInput.Failed(503, "no SIP application is deployed", List.of()));
    }
  }

  @Override
  public void provisional(CallId call, @Nullable SessionDescription answer, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.provisional(call, answer, headers);
    }
  }

  @Override
  public void answer(CallId call, SessionDescription sdp, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.answer(call, sdp, headers);
    }
  }

  @Override
  public void reject(CallId call, int status, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.reject(call, status, headers);
    } else {
      listener.get().signal(call, new SignalingInput.Released());
    }
  }

  @Override
  public void redirect(CallId call, String to, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.redirect(call, to, headers);
    } else {
      listener.get().signal(call, new SignalingInput.Released());
    }
  }

  @Override
  public void hangup(CallId call, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.hangup(call, headers);
    } else {
      listener.get().signal(call, new SignalingInput.Released());
    }
  }

  @Override
  public void acceptRenegotiation(CallId call, SessionDescription answer) {
    var target = attached.get();
    if (target != null) {
      target.acceptRenegotiation(call, answer);
    }
  }

  @Override
  public void refuseRenegotiation(CallId call, int status) {
    var target = attached.get();
    if (target != null) {
      target.refuseRenegotiation(call, status);
    }
  }

  @Override
  public void renegotiate(CallId call, SessionDescription offer) {
    var target = attached.get();
    if (target != null) {
      target.renegotiate(call, offer);
    } else {
      listener.get().signal(call, new SignalingInput.RenegotiationFailed(503));
    }
  }

  @Override
  public void transfer(CallId call, String to, @Nullable CallId replaces, List<Header> headers) {
    var target = attached.get();
    if (target != null) {
      target.transfer(call, to, replaces, headers);
    } else {
      listener.get().signal(call, new SignalingInput.TransferEnded(503));
    }
  }

  @Override
  public void transferProgress(CallId call, int status) {
    var target = attached.get();
    if (target != null) {
      target.transferProgress(call, status);
    }
  }

  @Override
  public void message(CallId call, String messageId, String contentType, String body) {
    var target = attached.get();
    if (target != null) {
      target.message(call, messageId, contentType, body);
    } else {
      listener.get().signal(call, new SignalingInput.MessageSent(messageId, 503));
    }
  }

  @Override
  public void adopt(CallId call) {
    var target = attached.get();
    if (target != null) {
      target.adopt(call);
    } else {
      listener
          .get()
          .signal(
              call, new SignalingInput.Failed(503, "no SIP application is deployed", List.of()));
    }
  }

  @Override
  public void abandon(CallId call) {
    var target = attached.get();
    if (target != null) {
      target.abandon(call);
    }
  }

  @Override
  public boolean leave() {
    var target = attached.get();
    return target == null || target.leave();
  }

  @Override
  public void stay() {
    var target = attached.get();
    if (target != null) {
      target.stay();
    }
  }

  @Override
  public Map<String, Long> counters() {
    var target = attached.get();
    return target == null ? Map.of() : target.counters();
  }
}
