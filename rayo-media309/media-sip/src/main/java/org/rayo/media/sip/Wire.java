// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.sip;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.address.AddressFactoryImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.text.ParseException;
import java.util.Locale;
import java.util.Properties;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** A stack of our own, with its transaction layer only, and the messages that go through it. */
final class Wire {
  private final AddressFactoryImpl addresses = new AddressFactoryImpl();
  private final HeaderFactory headers = new HeaderFactoryImpl();
  private final MessageFactoryImpl messages = new MessageFactoryImpl();
  private final PeerConfig config;
  private final SipStackImpl stack;
  private final SipProvider provider;

  /**
   * @throws SipException when the port cannot be had
   */
  Wire(PeerConfig config, SipListener listener) throws SipException {
    this.config = config;
    messages.setDefaultContentEncodingCharset("UTF-8");
    stack = new SipStackImpl(properties(config));
    try {
      SipProvider first = null;
      for (var transport : config.transports()) {
        var point = stack.createListeningPoint(config.host(), config.port(), transport.token());
        if (first == null) {
          first = stack.createSipProvider(point);
        } else {
          first.addListeningPoint(point);
        }
      }
      if (first == null) {
        throw new SipException("No transport");
      }
      provider = first;
      provider.addSipListener(listener);
      stack.start();
    } catch (InvalidArgumentException | TooManyListenersException | RuntimeException e) {
      giveUp(e);
      throw new SipException("Cannot listen on " + config.host() + ":" + config.port(), e);
    } catch (SipException e) {
      giveUp(e);
      throw e;
    }
  }

  /** The stack stumbles over listeners that never began; why they did not is what matters. */
  private void giveUp(Exception reason) {
    try {
      stack.stop();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private static Properties properties(PeerConfig config) {
    var properties = new Properties();
    properties.setProperty("javax.sip.STACK_NAME", config.name());
    properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
    var nist = "gov.nist.javax.sip.";
    properties.setProperty(nist + "STACK_LOGGER", StackLog.class.getName());
    properties.setProperty(nist + "SERVER_LOGGER", NoMessageLog.class.getName());
    properties.setProperty(nist + "MAX_MESSAGE_SIZE", Integer.toString(2 * config.maxBody()));
    properties.setProperty(nist + "DELIVER_TERMINATED_EVENT_FOR_NULL_DIALOG", "false");
    properties.setProperty(nist + "RFC_2543_SUPPORT_ENABLED", "false");
    properties.setProperty(nist + "CONNECTION_TIMEOUT", "3000");
    return properties;
  }

  SipProvider provider() {
    return provider;
  }

  void stop() {
    stack.stop();
  }

  /** A request of a dialog, with the next number given. */
  Request request(String method, SipDialog dialog, long seq, @Nullable SipBody body)
      throws SipException {
    try {
      var target = (SipURI) addresses.createURI(dialog.remoteTarget());
      var transport = transport(target);
      var request = messages.createRequest(null);
      request.setMethod(method);
      request.setRequestURI(target);
      request.addHeader(via(transport));
      request.addHeader(headers.createMaxForwardsHeader(70));
      request.addHeader(headers.createCallIdHeader(dialog.callId()));
      request.addHeader(headers.createCSeqHeader(seq, method));
      var from = addresses.createAddress(addresses.createURI(dialog.localUri()));
      request.addHeader(headers.createFromHeader(from, dialog.localTag()));
      var to = addresses.createAddress(addresses.createURI(dialog.remoteUri()));
      request.addHeader(
          headers.createToHeader(to, dialog.remoteTag().isEmpty() ? null : dialog.remoteTag()));
      for (var route : dialog.routeSet()) {
        request.addLast(headers.createRouteHeader(addresses.createAddress(route)));
      }
      request.addHeader(contact(transport));
      put(request, body);
      return request;
    } catch (ParseException | InvalidArgumentException | ClassCastException e) {
      throw new SipException("Cannot make a " + method + ": " + e.getMessage(), e);
    }
  }

  private ViaHeader via(SipTransport transport) throws ParseException, InvalidArgumentException {
    return headers.createViaHeader(config.host(), config.port(), transport.token(), null);
  }

  private static SipTransport transport(SipURI target) {
    var wanted = target.getTransportParam();
    return wanted == null
        ? SipTransport.UDP
        : SipTransport.valueOf(wanted.toUpperCase(Locale.ROOT));
  }

  private ContactHeader contact(SipTransport transport) throws ParseException {
    return headers.createContactHeader(addresses.createAddress(address(transport)));
  }

  private SipURI address(SipTransport transport) throws ParseException {
    var uri = addresses.createSipURI(config.name(), config.host());
    uri.setPort(config.port());
    uri.setTransportParam(transport.token());
    return uri;
  }

  /** Ours, for From. */
  String ownUri() {
    return "sip:" + config.name() + "@" + config.host() + ":" + config.port();
  }

  Response response(Request request, SipAnswer answer, @Nullable String toTag) throws SipException {
    try {
      var response = messages.createResponse(answer.status(), request);
      response.setReasonPhrase(answer.reason());
      var to = (ToHeader) response.getHeader(ToHeader.NAME);
      if (to.getTag() == null && toTag != null) {
        to.setTag(toTag);
      }
      if (answer.isSuccess() && request.getMethod().equals(Request.INVITE)) {
        var via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        response.setHeader(
            contact(SipTransport.valueOf(via.getTransport().toUpperCase(Locale.ROOT))));
      }
      for (var header : answer.headers().entrySet()) {
        response.setHeader(headers.createHeader(header.getKey(), header.getValue()));
      }
      put(response, answer.body());
      return response;
    } catch (ParseException e) {
      throw new SipException("Cannot answer: " + e.getMessage(), e);
    }
  }

  private void put(Message message, @Nullable SipBody body) throws ParseException {
    if (body != null) {
      var type = body.contentType().split("/", 2);
      if (type.length != 2) {
        throw new ParseException(body.contentType(), 0);
      }
      message.setContent(body.bytes(), headers.createContentTypeHeader(type[0], type[1]));
    }
  }
}
