// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException.MalformedSdp;
import org.rayo.media.engine.MediaException.NoCommonCodec;
import org.rayo.media.engine.MediaException.WrongState;

/**
 * Offer/answer of one leg (RFC 3264): keeps the origin's numbers and the shape of the m-lines over
 * re-offers. Not thread-safe; a method that throws changes nothing.
 */
public final class AudioNegotiator {
  /** A negotiation's outcome, with the text to send back. */
  public record Answer(String sdp, NegotiatedAudio audio) {}

  private final InetAddress address;
  private final int port;
  private final long sessionId = ThreadLocalRandom.current().nextLong(1, 1L << 52);
  private long version = sessionId;
  private @Nullable List<SdpMedia> layout;
  private int audioLine;

  /** Whether the last word was an offer of ours. It stays open to further answers. */
  private boolean offerOpen;

  /** What we want; what we offered last, which becomes what we want when it is answered. */
  private SdpDirection wanted = SdpDirection.SENDRECV;

  private SdpDirection offered = SdpDirection.SENDRECV;

  /**
   * @param address as advertised
   * @param port of RTP; RTCP is on the next
   */
  public AudioNegotiator(InetAddress address, int port) {
    this.address = address;
    this.port = port;
  }

  /**
   * @throws MalformedSdp when the text is no SDP
   * @throws NoCommonCodec when no audio line suits
   */
  public Answer answer(String offer) {
    var session = SdpParser.parse(offer);
    int line = firstUsableAudio(session);
    var media = session.media().get(line);
    var types = PayloadTypes.of(media);
    var direction = SdpDirection.of(session, media).reversed().and(wanted);
    var audio = negotiated(session, media, types, types, direction);
    var chosen = new PayloadTypes(List.of(types.audio().getFirst()), types.event());
    var ours = SdpDirection.of(audio.send(), direction.receives());
    version++;
    layout = session.media();
    audioLine = line;
    offerOpen = false;
    return new Answer(write(session.media(), line, chosen, ours), audio);
  }

  /** What we want, as answered last. */
  public SdpDirection direction() {
    return wanted;
  }

  /** The peer refused our last offer: what was before goes on. */
  public void withdraw() {
    offerOpen = false;
  }

  /** A first offer, or a re-offer with the m-lines that exist. */
  public String offer(SdpDirection direction) {
    version++;
    offerOpen = true;
    offered = direction;
    if (layout == null) {
      layout = List.of(new SdpMedia("audio", port, "RTP/AVP", List.of(), null, List.of()));
    }
    return write(layout, audioLine, PayloadTypes.ours(), direction);
  }

  /**
   * Takes the answer to our last offer. A further answer replaces it: the final one of a forked
   * INVITE may differ from the one that opened early media (RFC 3261 section 13.2.2.4).
   *
   * @throws WrongState when the last offer was not ours
   */
  public NegotiatedAudio accept(String answer) {
    if (!offerOpen || layout == null) {
      throw new WrongState("No SDP offer is pending");
    }
    var session = SdpParser.parse(answer);
    if (session.media().size() != layout.size()) {
      throw new MalformedSdp(
          "The SDP answer has %d m= lines, the offer had %d"
              .formatted(session.media().size(), layout.size()));
    }
    var media = session.media().get(audioLine);
    var types = PayloadTypes.of(media);
    if (media.port() == 0 || types.audio().isEmpty()) {
      throw new NoCommonCodec("The SDP answer refuses the audio stream");
    }
    var direction = SdpDirection.of(session, media).reversed().and(offered);
    var audio = negotiated(session, media, types, PayloadTypes.ours(), direction);
    wanted = offered;
    return audio;
  }

  private static int firstUsableAudio(SdpSession session) {
    for (int i = 0; i < session.media().size(); i++) {
      var m = session.media().get(i);
      if (m.type().equals("audio")
          && m.port() != 0
          && m.protocol().equals("RTP/AVP")
          && !PayloadTypes.of(m).audio().isEmpty()) {
        return i;
      }
    }
    throw new NoCommonCodec("No audio stream in plain RTP/AVP with PCMU or PCMA is offered");
  }

  private NegotiatedAudio negotiated(
      SdpSession session,
      SdpMedia media,
      PayloadTypes theirs,
      PayloadTypes inbound,
      SdpDirection ours) {
    var connection = media.connection() != null ? media.connection() : session.connection();
    if (connection == null) {
      throw new MalformedSdp("SDP without c= line for the audio stream");
    }
    boolean oldHold = connection.isAnyLocalAddress(); // c=0.0.0.0, RFC 2543 §B.5
    if (!oldHold && (connection instanceof Inet6Address) != (address instanceof Inet6Address)) {
      throw new NoCommonCodec("The audio stream's address is of another IP version than ours");
    }
    requireOneParty(connection);
    var first = theirs.audio().getFirst();
    return new NegotiatedAudio(
        first.codec(),
        first.number(),
        theirs.event(),
        inbound,
        new InetSocketAddress(connection, media.port()),
        rtcp(media, connection),
        ours.sends() && !oldHold,
        ours.receives(),
        framesPerPacket(media));
  }

  /** A call goes to one party; nobody may have us send to a whole network. */
  private static void requireOneParty(InetAddress address) {
    if (address.isMulticastAddress() || address.getHostAddress().equals("255.255.255.255")) {
      throw new NoCommonCodec("The audio stream's address is not that of one party");
    }
  }

  /** RFC 3605; without the attribute, the next port. */
  private static InetSocketAddress rtcp(SdpMedia media, InetAddress connection) {
    var attribute = media.attribute("rtcp");
    if (attribute.isEmpty()) {
      return new InetSocketAddress(connection, Math.min(media.port() + 1, 65535));
    }
    String[] parts = attribute.get().split(" +", -1);
    int rtcpPort = SdpParser.number(parts[0], 65535, "a=rtcp:" + attribute.get());
    var rtcpAddress = connection;
    if (parts.length == 4) {
      try {
        rtcpAddress = InetAddress.ofLiteral(parts[3]);
      } catch (IllegalArgumentException e) {
        throw new MalformedSdp("Bad address in a=rtcp:" + attribute.get());
      }
      requireOneParty(rtcpAddress);
    }
    return new InetSocketAddress(rtcpAddress, rtcpPort);
  }

  /** Packets of 20, 40 or 60 ms; another wish is answered with the next shorter of these. */
  private static int framesPerPacket(SdpMedia media) {
    int wished = media.attribute("ptime").map(AudioNegotiator::millis).orElse(20);
    int limit = media.attribute("maxptime").map(AudioNegotiator::millis).orElse(60);
    return Math.clamp(Math.min(wished, limit) / 20, 1, 3);
  }

  private static int millis(String value) {
    return (int) Double.parseDouble(value.matches("[0-9]{1,4}(\\.[0-9]{1,4})?") ? value : "20");
  }

  private String write(
      List<SdpMedia> lines, int audio, PayloadTypes types, SdpDirection direction) {
    var in = (address instanceof Inet6Address ? "IN IP6 " : "IN IP4 ") + plain(address);
    var sdp = new StringBuilder(300);
    sdp.append(
        "v=0\r\no=rayo %d %d %s\r\ns=-\r\nc=%s\r\nt=0 0\r\n".formatted(sessionId, version, in, in));
    for (int i = 0; i < lines.size(); i++) {
      if (i == audio) {
        SdpWriter.audio(sdp, port, types, direction);
      } else {
        SdpWriter.rejected(sdp, lines.get(i));
      }
    }
    return sdp.toString();
  }

  private static String plain(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
