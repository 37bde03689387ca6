// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.rayo.it.Awaiting.await;

import org.rayo.client.CallHandle;
import org.rayo.client.ComponentHandle;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.ext.Complete;
import org.rayo.testkit.sip.OutgoingPhoneCall;
import org.rayo.testkit.sip.SipPhone;

/** An answered call, at both of its ends. */
record Conversation(OutgoingPhoneCall caller, CallHandle call) {
  /** The phone calls and the application, which must be available alone, answers. */
  static Conversation begin(SipPhone phone, Application application) throws InterruptedException {
    var caller = phone.call(TestServer.CALL_ME);
    var call = application.nextOffer();
    await(call.answer());
    caller.awaitAnswer();
    await(call.answered());
    return new Conversation(caller, call);
  }

  ComponentHandle start(ComponentStart component) throws InterruptedException {
    return await(call.start(component));
  }

  /** Starts a component and waits until it is done. */
  Complete run(ComponentStart component) throws InterruptedException {
    return await(start(component).completed());
  }

  /** The application hangs up and waits until the call is over. */
  void end() throws InterruptedException {
    await(call.hangup());
    await(call.ended());
  }
}
