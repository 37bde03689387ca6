// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.xmpp.api.CloseReason;

/**
 * One client connection: feeds bytes through the parser to the current phase and ends the stream
 * when a rule is broken. Everything happens on the channel's event loop, except {@link #send},
 * {@link #execute} and {@link #outboundWaiting}.
 */
public final class ClientChannel extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = System.getLogger(ClientChannel.class.getName());
  private static final long CLOSE_SECONDS = 2;

  private final Channel channel;
  private final StreamServices services;
  private final StreamOutput output;
  private final StreamTimers timers;
  private final StreamOpening opening;
  private final Deque<byte[]> input = new ArrayDeque<>();
  private int position;
  private int holds;
  private boolean ended;
  private boolean crowded;
  private StreamParser parser;
  private Phase phase;

  public ClientChannel(Channel channel, StreamServices services) {
    this.channel = channel;
    this.services = services;
    this.output = new StreamOutput(channel, services.settings(), services.counters());
    this.timers = new StreamTimers(this, channel.eventLoop(), services.settings());
    this.opening = new StreamOpening(services.settings().domain());
    this.parser = new StreamParser(services.settings().limitsBeforeAuthentication());
    this.phase = new AuthenticationPhase(this, services);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    timers.start();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    end(CloseReason.CONNECTION_LOST);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    services.counters().count("connection-error");
    LOG.log(Level.DEBUG, "connection of " + remoteAddress() + " failed", cause);
    end(CloseReason.CONNECTION_LOST);
    disconnect();
  }

  private void disconnect() {
    var _ = channel.close();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var buffer = (ByteBuf) message;
    try {
      if (!ended) {
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        input.add(bytes);
      }
    } finally {
      buffer.release();
    }
    timers.sawInput();
    process();
  }

  /** Ends the stream because the server stops. From any thread. */
  public void stop() {
    execute(() -> end(CloseReason.SHUTDOWN));
  }

  private void process() {
    try {
      while (holds == 0 && !ended && !input.isEmpty()) {
        var bytes = input.element();
        if (position == bytes.length) {
          input.remove();
          position = 0;
          continue;
        }
        var event = parser.read(bytes, position, bytes.length);
        position = parser.consumed();
        if (event != null) {
          handle(event);
        }
      }
    } catch (StreamViolation e) {
      fail(e.condition(), e.text());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "stream of " + remoteAddress() + " failed", e);
      fail(StreamCondition.INTERNAL_SERVER_ERROR, "internal error");
    }
  }

  private void handle(StreamEvent event) throws StreamViolation {
    switch (event) {
      case StreamEvent.Opened(var header) -> {
        write(opening.answer(header));
        opening.check(header);
        if (services.registry().turnsAway()) {
          end(CloseReason.SHUTDOWN);
          return;
        }
        write(StreamOpening.prefixed(phase.features()));
      }
      case StreamEvent.Received(var element) -> phase.received(element);
      case StreamEvent.Closed() -> end(CloseReason.CLIENT_CLOSED);
    }
  }

  /** Queues an element; false where too much is waiting. From any thread. */
  boolean send(XmlElement element) {
    return output.offer(StreamOutput.encode(element));
  }

  private void write(String text) {
    output.offer(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Runs a task on the event loop. From any thread. */
  void execute(Runnable task) {
    channel.eventLoop().execute(task);
  }

  int outboundWaiting() {
    return output.waiting();
  }

  /** The client will send a new stream header (RFC 6120 section 4.3.3). */
  void restart(Phase next, XmlLimits limits) {
    phase = next;
    parser.close();
    parser = new StreamParser(limits);
    opening.forget();
  }

  /** Negotiation is over; what follows is stanzas. */
  void enter(BoundPhase bound) {
    phase = bound;
    timers.bound();
  }

  /** Encrypts from here on. Whatever the client sent in plain text after its request is dropped. */
  void startTls(SslHandler tls, XmlElement proceed, Phase next) {
    send(proceed);
    output.flush();
    input.clear();
    position = 0;
    channel.pipeline().addFirst(tls);
    restart(next, services.settings().limitsBeforeAuthentication());
  }

  /** Stops reading until the same number of {@link #release} calls. */
  void hold() {
    holds++;
    channel.config().setAutoRead(false);
  }

  void release() {
    holds--;
    if (holds == 0 && !ended) {
      channel.config().setAutoRead(true);
      process();
    }
  }

  /** The application is behind: nothing more is read until {@link #relieve}. */
  void crowd() {
    if (!crowded) {
      crowded = true;
      services.counters().count("reading-paused");
      hold();
    }
  }

  void relieve() {
    if (crowded) {
      crowded = false;
      release();
    }
  }

  boolean held() {
    return holds > 0;
  }

  boolean secured() {
    return channel.pipeline().get(SslHandler.class) != null;
  }

  SocketAddress remoteAddress() {
    return channel.remoteAddress();
  }

  String streamId() {
    return opening.id();
  }

  /** Tells the client which rule it broke and ends the stream (RFC 6120 section 4.9). */
  void fail(StreamCondition condition, String text) {
    services.counters().count("stream-error." + condition.element());
    var reason =
        condition == StreamCondition.CONNECTION_TIMEOUT
            ? CloseReason.UNRESPONSIVE
            : CloseReason.STREAM_ERROR;
    end(reason, StreamOpening.error(condition, text));
  }

  /** Ends the stream; a second call does nothing. */
  void end(CloseReason reason) {
    end(
        reason,
        switch (reason) {
          case REPLACED ->
              StreamOpening.error(StreamCondition.CONFLICT, "the resource was bound again");
          case SHUTDOWN ->
              StreamOpening.error(StreamCondition.SYSTEM_SHUTDOWN, "the server is going down");
          case OVERFLOW ->
              StreamOpening.error(StreamCondition.POLICY_VIOLATION, "the client reads too slowly");
          case CLIENT_CLOSED, CONNECTION_LOST, UNRESPONSIVE, STREAM_ERROR -> null;
        });
  }

  private void end(CloseReason reason, @Nullable XmlElement error) {
    if (ended) {
      return;
    }
    ended = true;
    services.counters().count("stream-ended." + reason.name().toLowerCase(Locale.ROOT));
    timers.stop();
    input.clear();
    parser.close();
    phase.ended(reason);
    if (channel.isActive()) {
      output.finish(opening.farewell(error));
      // A client that does not read would keep the connection for ever.
      var _ = channel.eventLoop().schedule(this::disconnect, CLOSE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
