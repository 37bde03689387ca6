// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.RawMessageChannel;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.text.ParseException;

/**
 * Lets a request that was put aside come in once more, as if the network had brought it only now.
 */
public final class Rearrival {

  private static final ParseExceptionListener STRICT =
      (problem, _, _, _, _) -> {
        throw problem;
      };

  private Rearrival() {}

  /**
   * Hands a copy of a request that was not answered to the listener that it came by.
   *
   * @throws IOException when that is not possible any more
   */
  public static void of(SIPRequest request) throws IOException {
    if (!(request.getMessageChannel() instanceof MessageChannel channel)) {
      throw new IOException("Nobody knows where the request came from");
    }
    if (channel.getMessageProcessor() instanceof UdpListener listener) {
      var bytes = request.encodeAsBytes("udp");
      var from =
          new InetSocketAddress(
              request.getPeerPacketSourceAddress(), request.getPeerPacketSourcePort());
      listener.arrived(new DatagramPacket(bytes, bytes.length, from));
    } else if (channel instanceof RawMessageChannel stream) {
      again(request, stream);
    } else {
      throw new IOException("Nothing can come in again by " + channel.getTransport());
    }
  }

  private static void again(SIPRequest request, RawMessageChannel stream) throws IOException {
    try {
      var bytes = request.encodeAsBytes("tcp");
      var copy = GuardedParsers.PARSER.parseSIPMessage(bytes, true, false, STRICT);
      stream.processMessage(copy);
    } catch (ParseException | RuntimeException e) {
      throw new IOException("The request cannot come in again", e);
    } catch (Exception e) { // the stack declares no less
      throw new IOException("The request was not handled", e);
    }
  }
}
