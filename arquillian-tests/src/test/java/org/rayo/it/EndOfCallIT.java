// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.it.Awaiting.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.client.ComponentHandle;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** Hangups while an output, an input and a recording run. */
@EndToEnd
class EndOfCallIT {
  private static final String ONE_KEY =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="key">
        <rule id="key"><item>5</item></rule>
      </grammar>
      """;

  private final List<String> order = new CopyOnWriteArrayList<>();
  private Application alice;
  private SipPhone phone;
  private Conversation conversation;
  private List<ComponentHandle> components;

  @BeforeEach
  void busyCall() throws IOException, InterruptedException {
    alice = Application.available(TestServer.ALICE);
    phone = new SipPhone(PhoneConfig.udp());
    conversation = Conversation.begin(phone, alice);
    var words = "What is said here goes on and on until somebody hangs up. ".repeat(5);
    components =
        List.of(
            conversation.start(Output.of(new Document.Inline("text/plain", words))),
            conversation.start(Input.dtmf(ONE_KEY)),
            conversation.start(RecordMedia.wav()));
    components.forEach(component -> component.onEvent((event, _) -> note(event)));
    conversation.call().onEvent((event, _) -> note(event));
  }

  private void note(RayoEvent event) {
    if (event instanceof Complete || event instanceof CallEvent.End) {
      order.add(event.getClass().getSimpleName());
    }
  }

  @AfterEach
  void disconnect() {
    phone.close();
    alice.close();
  }

  private void assertOrderlyEnd(EndReason reason) throws InterruptedException {
    assertThat(await(conversation.call().ended()).reason()).isEqualTo(reason);
    assertThat(order).containsExactly("Complete", "Complete", "Complete", "End");
    for (var component : components) {
      assertThat(await(component.completed()).reason()).isEqualTo(new CompleteReason.HungUp());
    }
    Complete recorded = await(components.getLast().completed());
    assertThat(recorded.recording()).isNotNull();
  }

  @Test
  @DisplayName(
      "F11 F02 I11 M09: the caller hangs up, every component completes, then the call ends")
  void byCaller() throws InterruptedException {
    conversation.caller().hangup();
    assertOrderlyEnd(EndReason.HUNGUP);
  }

  @Test
  @DisplayName("D08 F03 I11: the application hangs up, in the same order")
  void byApplication() throws InterruptedException {
    await(conversation.call().hangup());
    conversation.caller().awaitHangup();
    assertOrderlyEnd(EndReason.HANGUP_COMMAND);
  }

  @Test
  @DisplayName("F01: one detail record goes out for each ended call")
  void detailRecord() throws IOException, InterruptedException {
    long before = Management.counter("call-records-published");
    conversation.end();
    Management.await("records", before + 1, () -> Management.counter("call-records-published"));
  }
}
