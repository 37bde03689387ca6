// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;
import org.rayo.testkit.rtp.RtpEndpoint;
import org.rayo.testkit.rtp.RtpStats;

/**
 * One call of a {@link SipPhone}. Every wait ends with an AssertionError that tells the messages so
 * far when its deadline passes.
 */
public abstract sealed class PhoneCall permits OutgoingPhoneCall, IncomingPhoneCall {
  final SipPhone phone;
  final Dialog dialog;
  final CallMedia audio;
  private final List<SipMessage> history = new ArrayList<>();
  private @Nullable InetSocketAddress reinviteFrom;
  private @Nullable SipMessage openReinvite;
  private boolean holdReinvites;
  private final ScriptedReplies replies = new ScriptedReplies();

  PhoneCall(SipPhone phone, Dialog dialog) {
    this.phone = phone;
    this.dialog = dialog;
    audio = new CallMedia(phone.config());
  }

  public String callId() {
    return dialog.callId();
  }

  /** Everything that came for this call, in order. */
  public synchronized List<SipMessage> history() {
    return List.copyOf(history);
  }

  final synchronized void record(SipMessage message) {
    history.add(message);
    notifyAll();
  }

  /** Waits for the first message, past or to come, that satisfies the condition. */
  public SipMessage await(String what, Predicate<SipMessage> condition)
      throws InterruptedException {
    return await(what, condition, phone.config().deadline());
  }

  public synchronized SipMessage await(
      String what, Predicate<SipMessage> condition, Duration deadline) throws InterruptedException {
    var end = System.nanoTime() + deadline.toNanos();
    while (true) {
      for (var message : history) {
        if (condition.test(message)) {
          return message;
        }
      }
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "no %s within %s; came so far: %s"
                .formatted(what, deadline, history.stream().map(SipMessage::startLine).toList()));
      }
      wait(left);
    }
  }

  /** Waits for a request of the other side in this call. */
  public SipMessage awaitRequest(String method) throws InterruptedException {
    return await(method, m -> m.isRequest() && m.method().equals(method));
  }

  /** Waits for the other side's BYE; it was answered already. */
  public SipMessage awaitHangup() throws InterruptedException {
    return awaitRequest("BYE");
  }

  public SipMessage awaitHangup(Duration deadline) throws InterruptedException {
    return await("BYE", m -> m.isRequest() && m.method().equals("BYE"), deadline);
  }

  /** Sends BYE and waits for its response. */
  public SipMessage hangup(SipMessage.Field... headers) throws InterruptedException {
    var bye = dialog.request("BYE").withAll(List.of(headers));
    var response = exchange(bye);
    closeMedia();
    return response;
  }

  /** Sends a request inside the dialog, without a body, and waits for its final response. */
  public SipMessage ask(String method) throws InterruptedException {
    return exchange(dialog.request(method));
  }

  /** Sends a request inside the dialog with a body and waits for its final response. */
  public SipMessage ask(String method, String type, String body) throws InterruptedException {
    return exchange(dialog.request(method).withBody(type, body));
  }

  /** A request of this dialog to change and send with {@link #ask(SipMessage)}. */
  public SipMessage draft(String method) {
    return dialog.request(method);
  }

  /** Sends a request as it is and waits for its final response. */
  public SipMessage ask(SipMessage request) throws InterruptedException {
    return exchange(request);
  }

  /**
   * Answers the next request of that method so, instead of as usual. Later ones of the same method
   * queue up.
   */
  public void replyOnce(String method, int status, SipMessage.Field... headers) {
    replies.add(method, new ScriptedReplies.Reply(status, List.of(headers)));
  }

  /** The value of a Replaces header that means this dialog, as a third party sends it. */
  public String replacesValue() {
    return dialog.replaces();
  }

  /**
   * Offers anew, in a re-INVITE, with the given direction, and waits for the final response.
   *
   * @param newDirection sendrecv, sendonly, recvonly or inactive
   */
  public SipMessage reinvite(String newDirection) throws InterruptedException {
    return reinvite(
        dialog.request("INVITE").withBody("application/sdp", audio.offer(newDirection)));
  }

  /** Has the other side offer, in its 200 to a re-INVITE without a body, and answers in the ACK. */
  public SipMessage reinviteWithoutOffer() throws InterruptedException {
    return reinvite(dialog.request("INVITE"));
  }

  private SipMessage reinvite(SipMessage invite) throws InterruptedException {
    var response = exchange(invite);
    if (response.status() >= 300) {
      acknowledgeFailure(invite);
      return response;
    }
    var ack = dialog.request("ACK", invite.cseq(), Dialog.newBranch());
    if (invite.body().isEmpty()) {
      ack = ack.withBody("application/sdp", audio.answerTo(response));
    } else {
      audio.learn(response);
    }
    phone.sendOnce(ack, dialog.peer());
    return response;
  }

  /** Offers anew in an UPDATE (RFC 3311) and waits for the final response. */
  public SipMessage update(String newDirection) throws InterruptedException {
    var offer = audio.offer(newDirection);
    var response = exchange(dialog.request("UPDATE").withBody("application/sdp", offer));
    if (response.status() < 300) {
      audio.learn(response);
    }
    return response;
  }

  /** Has another port for audio, and other codecs, from the next offer or answer on. */
  public void moveMedia(Codec... others) {
    audio.move(List.of(others));
  }

  final void acknowledgeFailure(SipMessage invite) {
    var branch = invite.parameter("Via", "branch");
    phone.sendOnce(dialog.request("ACK", invite.cseq(), branch), dialog.peer());
  }

  private SipMessage exchange(SipMessage request) throws InterruptedException {
    phone.transactions().send(request, dialog.peer());
    var number = request.cseq();
    return await(
        "final response to " + request.method(),
        m ->
            !m.isRequest()
                && m.status() >= 200
                && m.cseq() == number
                && m.method().equals(request.method()));
  }

  /** Leaves re-INVITEs of the other side unanswered until {@link #answerReinvite()}. */
  public synchronized void holdReinvites() {
    holdReinvites = true;
  }

  public void answerReinvite() {
    var request = openReinvite;
    var from = reinviteFrom;
    if (request == null || from == null) {
      throw new AssertionError("there is no open re-INVITE");
    }
    acceptOffer(request, from);
  }

  /** Answers re-INVITEs of the other side by itself again. */
  public synchronized void takeReinvites() {
    holdReinvites = false;
  }

  /** A response to something this call sent. */
  abstract void response(SipMessage response);

  void request(SipMessage request, InetSocketAddress from) {
    var reply = replies.next(request.method());
    if (reply != null) {
      var response = request.response(reply.status(), "As Told", dialog.localTag());
      phone.respond(request, response.withAll(reply.headers()), from);
      record(request);
      return;
    }
    switch (request.method()) {
      case "BYE" -> {
        closeMedia();
        phone.respond(request, request.response(200, "OK", dialog.localTag()), from);
      }
      case "INVITE" -> reinvited(request, from);
      case "ACK", "CANCEL" -> {}
      default -> phone.respond(request, request.response(200, "OK", dialog.localTag()), from);
    }
    record(request);
  }

  private void reinvited(SipMessage request, InetSocketAddress from) {
    dialog.retarget(request);
    openReinvite = request;
    reinviteFrom = from;
    if (!holdReinvites) {
      acceptOffer(request, from);
    }
  }

  private void acceptOffer(SipMessage request, InetSocketAddress from) {
    var body = request.body().isEmpty() ? audio.offer() : audio.answerTo(request);
    var response = request.response(200, "OK", dialog.localTag());
    phone.respond(
        request, response.with("Contact", phone.contact()).withBody("application/sdp", body), from);
  }

  /** Everything heard so far, from the first packet on. */
  public Audio heard() {
    return media().heard();
  }

  /** RFC 4733 digits heard so far. */
  public String heardDigits() {
    return media().digits();
  }

  public RtpStats mediaStats() {
    return media().stats();
  }

  /** The audio stream itself. */
  public RtpEndpoint media() {
    return audio.endpoint();
  }

  /** Waits until that much was heard, silence included. */
  public Audio awaitHeard(Duration length) throws InterruptedException {
    var limit = length.plus(phone.config().deadline());
    if (!media().await(m -> m.heard().length().compareTo(length) >= 0, limit)) {
      throw new AssertionError("heard only " + media().heard().length() + " of " + length);
    }
    return media().heard();
  }

  /** Presses keys and waits until the last one was sent. */
  public void sendDigits(String digits) throws InterruptedException {
    finish("digits", media().press(digits), Duration.ofMillis(300L * digits.length()));
  }

  /** Says something and waits until its last packet has had its time. */
  public void say(Audio sound) throws InterruptedException {
    finish("audio", media().play(sound), sound.length());
  }

  private void finish(String what, CompletableFuture<Void> sent, Duration length)
      throws InterruptedException {
    try {
      sent.get(length.plus(phone.config().deadline()).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(what + " could not be sent", e);
    }
  }

  /** Loses power on the media side only. */
  public final void closeMedia() {
    media().close();
  }
}
