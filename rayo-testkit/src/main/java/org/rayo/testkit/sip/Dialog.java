// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.sip;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identifiers of a dialog (RFC 3261 §12); guarded by the call that owns it. */
final class Dialog {
  private static final Pattern HOST =
      Pattern.compile("<?sips?:(?:[^@>;]*@)?(\\[[^\\]]+\\]|[^:;>]+)(?::(\\d+))?");

  private final SipPhone phone;
  private final String callId;
  private final String local;
  private String remote;
  private String target;
  private List<String> routes = List.of();
  private InetSocketAddress peer;
  private int cseq;

  private Dialog(
      SipPhone phone,
      String callId,
      String local,
      String remote,
      String target,
      InetSocketAddress peer) {
    this.phone = phone;
    this.callId = callId;
    this.local = local;
    this.remote = remote;
    this.target = target;
    this.peer = peer;
  }

  static Dialog calling(SipPhone phone, String from, String uri) {
    return new Dialog(
        phone,
        UUID.randomUUID() + "@test-phone",
        from + ";tag=" + shortId(),
        "<" + uri + ">",
        uri,
        addressOf(uri));
  }

  static Dialog called(SipPhone phone, SipMessage invite, InetSocketAddress from) {
    var dialog =
        new Dialog(
            phone,
            invite.callId(),
            invite.require("To") + ";tag=" + shortId(),
            invite.require("From"),
            uriOf(invite.require("Contact")),
            from);
    dialog.routes = invite.headers("Record-Route");
    return dialog;
  }

  /** Takes tag, target and routes from a response to our INVITE. */
  void learn(SipMessage response) {
    remote = response.require("To");
    response.header("Contact").ifPresent(contact -> target = uriOf(contact));
    var recorded = new ArrayList<>(response.headers("Record-Route"));
    Collections.reverse(recorded);
    routes = recorded;
    peer = addressOf(routes.isEmpty() ? target : routes.getFirst());
  }

  /** A new target from a re-INVITE. */
  void retarget(SipMessage request) {
    request.header("Contact").ifPresent(contact -> target = uriOf(contact));
  }

  SipMessage request(String method) {
    return request(method, ++cseq, newBranch());
  }

  /** ACK and CANCEL repeat the number of their INVITE, CANCEL its branch too. */
  SipMessage request(String method, int number, String branch) {
    var message =
        SipMessage.request(method, target)
            .with("Via", phone.via(branch))
            .with("Max-Forwards", "70")
            .with("From", local)
            .with("To", remote)
            .with("Call-ID", callId)
            .with("CSeq", number + " " + method)
            .with("Contact", phone.contact());
    for (var route : routes) {
      message = message.with("Route", route);
    }
    return message;
  }

  static String newBranch() {
    return "z9hG4bK" + shortId();
  }

  static String shortId() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  /** RFC 3891 §3, as seen by the other side: its own tag is the to-tag. */
  String replaces() {
    var theirs = remote.substring(remote.lastIndexOf(";tag=") + 5);
    return callId + ";to-tag=" + theirs + ";from-tag=" + localTag();
  }

  String callId() {
    return callId;
  }

  String localTag() {
    return local.substring(local.lastIndexOf(";tag=") + 5);
  }

  InetSocketAddress peer() {
    return peer;
  }

  static String uriOf(String nameAddress) {
    var open = nameAddress.indexOf('<');
    return open < 0
        ? nameAddress.split(";", 2)[0].trim()
        : nameAddress.substring(open + 1, nameAddress.indexOf('>', open));
  }

  static InetSocketAddress addressOf(String uri) {
    var match = HOST.matcher(uri);
    if (!match.find()) {
      throw new IllegalArgumentException("no host in " + uri);
    }
    var port = match.group(2) == null ? 5060 : Integer.parseInt(match.group(2));
    return new InetSocketAddress(match.group(1), port);
  }
}
