// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Msml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.MsmlReader;
import org.rayo.media.msml.MsmlWriter;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Seen;
import org.rayo.media.sip.IncomingInvite;
import org.rayo.media.sip.PeerConfig;
import org.rayo.media.sip.PeerListener;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.SipBody;
import org.rayo.media.sip.SipCall;
import org.rayo.media.sip.SipPeer;
import org.rayo.media.sip.SipRequest;

/** A node that controls a media server by MSML. */
public final class Node implements AutoCloseable, PeerListener {
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private final String name;
  private final String server;
  private final SipPeer peer;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<SipCall> byes = new LinkedBlockingQueue<>();
  private @Nullable SipCall control;

  /**
   * @param server SIP URI of the media server
   */
  public Node(String name, int port, String server) throws SipException {
    this.name = name;
    this.server = server;
    this.peer = SipPeer.open(PeerConfig.of(name, "127.0.0.1", port), this);
  }

  /** Opens the control dialog. */
  public Node open() throws Exception {
    var nothing = SipBody.sdp("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
    var invited = tryInvite(name + "-control", nothing);
    assertThat(invited.answer().status()).isEqualTo(200);
    control = Objects.requireNonNull(invited.call());
    control.ack(null);
    return this;
  }

  public Result.Attached attach(long epoch, @Nullable String from, Seen... objects)
      throws Exception {
    var result = ask(new Extension.Attach(name, epoch, from, List.of(objects), null));
    assertThat(result.isOk()).as(result.toString()).isTrue();
    return result.parts(Result.Attached.class).getFirst();
  }

  /** A leg whose phone hears and is heard. */
  public SipCall leg(String callId, Phone phone) throws Exception {
    var invited = tryInvite(callId, SipBody.sdp(phone.offer()));
    assertThat(invited.answer().status()).isEqualTo(200);
    var call = Objects.requireNonNull(invited.call());
    call.ack(null);
    phone.connect(Objects.requireNonNull(invited.answer().body()).text());
    return call;
  }

  public SipPeer.Invited tryInvite(String callId, @Nullable SipBody body) throws Exception {
    return peer.invite(server, callId, body, LIMIT).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  public SipAnswer options() throws Exception {
    return peer.options(server, LIMIT).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** In the control dialog. */
  public Result ask(Request... requests) throws Exception {
    return ask(Objects.requireNonNull(control), requests);
  }

  public Result ask(SipCall dialog, Request... requests) throws Exception {
    var body = new SipBody(Msml.CONTENT_TYPE, MsmlWriter.write(Msml.Requests.of(requests)));
    var answer = dialog.info(body, LIMIT).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(answer.status()).isEqualTo(200);
    return (Result) MsmlReader.read(Objects.requireNonNull(answer.body()).text());
  }

  /** Fails when it is refused. */
  public Result done(Request... requests) throws Exception {
    var result = ask(requests);
    assertThat(result.isOk()).as(result.toString()).isTrue();
    return result;
  }

  /** The next event of that name; others are passed over. */
  public Event event(String wanted) throws InterruptedException {
    while (true) {
      var event = events.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      assertThat(event).as("an event " + wanted).isNotNull();
      if (event.name().equals(wanted)) {
        return event;
      }
    }
  }

  public boolean hasNoEvent() {
    return events.isEmpty();
  }

  public SipCall bye() throws InterruptedException {
    var call = byes.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(call).as("a BYE").isNotNull();
    return call;
  }

  /** Dies, without a word. */
  @Override
  public void close() {
    peer.close();
  }

  @Override
  public void invite(IncomingInvite invite) {
    invite.answer(SipAnswer.of(403));
  }

  @Override
  public void reinvite(SipCall call, IncomingInvite invite) {
    invite.answer(SipAnswer.of(488));
  }

  @Override
  public void info(SipCall call, SipRequest info) {
    try {
      events.add((Event) MsmlReader.read(Objects.requireNonNull(info.body()).text()));
      info.answer(SipAnswer.of(200));
    } catch (MsmlException e) {
      info.answer(SipAnswer.of(400));
    }
  }

  @Override
  public void bye(SipCall call, @Nullable SipBody body) {
    byes.add(call);
  }

  @Override
  public void options(SipRequest options) {
    options.answer(SipAnswer.of(200));
  }
}
