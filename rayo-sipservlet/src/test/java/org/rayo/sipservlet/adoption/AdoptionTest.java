// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.callcontrol.port.SignalingListener;
import org.rayo.sipservlet.dialog.CopiedDialog;
import org.rayo.sipservlet.dialog.DialogInput;
import org.rayo.sipservlet.dialog.Dialogs;
import org.rayo.sipservlet.dialog.SignalingCounters;
import org.rayo.sipservlet.reply.Replies;

@DisplayName("A call of a node that died")
class AdoptionTest {
  private static final CallId CALL = new CallId("call-1");

  private final FakeSip sip = new FakeSip();
  private final Told told = new Told();
  private final List<String> handled = new ArrayList<>();
  private final SignalingCounters counters = new SignalingCounters();
  private boolean replicated = true;
  private final Dialogs dialogs =
      new Dialogs(FakeSip.none(SipFactory.class), sip.sessions, sip.timer, told, counters, true);
  private final Orphans orphans = orphans(sip.timer);
  private final Adoptions adoptions =
      new Adoptions(
          dialogs,
          sip.sessions,
          told,
          new Takeover(_ -> replicated, null, null),
          Runnable::run,
          orphans);

  AdoptionTest() {
    sip.attributes.put("org.rayo.call", CALL.value());
    sip.attributes.put("org.rayo.dialog", CopiedDialog.bytes());
  }

  private Orphans orphans(ScheduledExecutorService timer) {
    return new Orphans(
        dialogs, told, timer, new Replies(counters), again -> handled.add(again.getMethod()));
  }

  @Test
  @DisplayName("goes on, and is hung up by a BYE in its dialog")
  void goesOn() {
    adoptions.adopt(CALL);
    assertThat(told.inputs).containsExactly(new SignalingInput.Adopted());
    var dialog = Objects.requireNonNull(dialogs.find(CALL));
    dialog.order(new DialogInput.Hangup(List.of()));
    assertThat(sip.sent).containsExactly("BYE");
    dialog.event(new DialogInput.ByeAnswered(), null);
    assertThat(told.inputs).last().isEqualTo(new SignalingInput.Released());
  }

  @Test
  @DisplayName("takes up what came before call control did")
  void takesUp() throws Exception {
    assertThat(orphans.take(sip.request("UPDATE"))).isTrue();
    assertThat(told.wanted).containsExactly(CALL);
    adoptions.adopt(CALL);
    assertThat(handled).containsExactly("UPDATE");
    sip.timePasses();
    assertThat(sip.sent).isEmpty();
  }

  @Test
  @DisplayName("ends with a BYE that came before call control did and was answered at once")
  void farewell() throws Exception {
    orphans.take(sip.request("INFO"));
    orphans.take(sip.request("BYE"));
    assertThat(sip.sent).containsExactly("200 BYE", "Retry-After: 1", "503 INFO");
    adoptions.adopt(CALL);
    assertThat(told.inputs).containsExactly(new SignalingInput.HungUp(List.of()));
    assertThat(dialogs.find(CALL)).isNull();
  }

  @Test
  @DisplayName("lets nobody wait for longer than a proxy does")
  void nobodyComes() throws Exception {
    orphans.take(sip.request("INFO"));
    sip.timePasses();
    assertThat(sip.sent).containsExactly("Retry-After: 1", "503 INFO");
    adoptions.adopt(CALL);
    assertThat(handled).isEmpty();
  }

  @Test
  @DisplayName("is lost when nothing was replicated")
  void nothingThere() {
    replicated = false;
    adoptions.adopt(CALL);
    assertThat(told.inputs).hasSize(1);
    assertThat(told.inputs.getFirst()).isInstanceOf(SignalingInput.Failed.class);
  }

  @Test
  @DisplayName("that another node has taken over is forgotten without a word")
  void abandoned() {
    adoptions.adopt(CALL);
    dialogs.abandon(CALL);
    assertThat(sip.sent).isEmpty();
    assertThat(told.inputs).containsExactly(new SignalingInput.Adopted());
    assertThat(sip.valid).isFalse();
    assertThat(sip.attributes).containsKey("org.rayo.sip.elsewhere");
  }

  @Test
  @DisplayName("is not looked for when the request belongs to a call of this node")
  void ours() throws Exception {
    adoptions.adopt(CALL);
    SipServletRequest info = sip.request("INFO");
    assertThat(orphans.take(info)).isFalse();
  }

  /** Call control. */
  private static final class Told implements SignalingListener {
    private final List<SignalingInput> inputs = new ArrayList<>();
    private final List<CallId> wanted = new ArrayList<>();

    @Override
    public void incoming(IncomingCall call) {
      throw new AssertionError("a new call");
    }

    @Override
    public void signal(CallId call, SignalingInput input) {
      inputs.add(input);
    }

    @Override
    public void wanted(CallId call) {
      wanted.add(call);
    }
  }
}
