// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rayo.testkit.story.Replies.ACCEPT;
import static org.rayo.testkit.story.Replies.DONE;
import static org.rayo.testkit.story.Replies.HANGUP;
import static org.rayo.testkit.story.Replies.error;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallControlConfig.Limits;
import org.rayo.callcontrol.CallControlConfig.Timeouts;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.CommandResult;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeSignaling;

@DisplayName("Commands find their way")
class AddressingStoryTest {
  private static final Jid SERVER = Jid.ofDomain(CallControlRig.DOMAIN);
  private static final Dial DIAL =
      new Dial("sip:bob@example.org", null, null, null, List.of(), List.of());

  private static CallControlConfig with(Limits limits) {
    return new CallControlConfig(
        CallControlRig.DOMAIN,
        List.of(),
        limits,
        Timeouts.DEFAULT,
        SecurityZone.ACCOUNT,
        EndReason.TIMEOUT);
  }

  @Nested
  @DisplayName("by their address")
  class ByAddress {
    private final CallControlRig rig = new CallControlRig();
    private final Jid juliet = rig.available("juliet@rayo.test/balcony");

    @Test
    @DisplayName("A02 S2 U12 to a call by its JID, its call. alias or its resource 1")
    void aliases() {
      for (var form : List.of("%s@rayo.test", "%s@call.rayo.test", "%s@call.rayo.test/1")) {
        var call = rig.incoming();
        var to = Jid.parse(form.formatted(call.value()));
        assertThat(rig.ask(juliet, to, ACCEPT)).isEqualTo(DONE);
      }
    }

    @Test
    @DisplayName("A02 S18 to calls and components that are not there: item-not-found")
    void notFound() {
      for (var to : List.of("no@rayo.test", "no@rayo.test/output-1", "rayo.test/x")) {
        assertThat(error(rig.ask(juliet, Jid.parse(to), HANGUP)))
            .isEqualTo("item-not-found/cancel");
      }
      var address = CallControlRig.jid(rig.incoming());
      assertThat(error(rig.ask(juliet, address.withResource("output-9"), new Stop())))
          .isEqualTo("item-not-found/cancel");
    }

    @Test
    @DisplayName("A12 to the wrong kind of entity: feature-not-implemented")
    void wrongKind() {
      assertThat(error(rig.ask(juliet, SERVER, HANGUP)))
          .isEqualTo("feature-not-implemented/cancel");
      var address = CallControlRig.jid(rig.incoming());
      assertThat(error(rig.ask(juliet, address, DIAL))).isEqualTo("feature-not-implemented/cancel");
    }

    @Test
    @DisplayName("D09 a header that SIP needs itself: bad-request, and the call goes on")
    void reservedHeader() {
      var via = List.of(new Header("Via", "SIP/2.0/UDP nowhere"));
      var address = CallControlRig.jid(rig.incoming());
      assertThat(error(rig.ask(juliet, address, new CallCommand.Hangup(via))))
          .isEqualTo("bad-request/modify");
      var dial = new Dial("sip:a@b.test", null, null, null, via, List.of());
      assertThat(error(rig.ask(juliet, SERVER, dial))).isEqualTo("bad-request/modify");
      assertThat(rig.ask(juliet, address, HANGUP)).isEqualTo(DONE);
    }

    @Test
    @DisplayName("D09 a header with a value that SIP does not know: bad-request")
    void unsendableHeader() {
      var date = List.of(new Header("Date", FakeSignaling.UNSENDABLE));
      var address = CallControlRig.jid(rig.incoming());
      assertThat(error(rig.ask(juliet, address, new CallCommand.Hangup(date))))
          .isEqualTo("bad-request/modify");
      var dial = new Dial("sip:a@b.test", null, null, null, date, List.of());
      assertThat(error(rig.ask(juliet, SERVER, dial))).isEqualTo("bad-request/modify");
    }

    @Test
    @DisplayName("A01 S3 dial goes to the server or its call. alias")
    void dialAlias() {
      assertThat(rig.ask(juliet, Jid.ofDomain("call.rayo.test"), DIAL))
          .isInstanceOf(CommandResult.Created.class);
    }
  }

  @Test
  @DisplayName("B09 B11 offers go to the application of the called URI")
  void applications() {
    var sales =
        new Application("sales", Pattern.compile("sip:1.*"), List.of(Jid.parse("s@r.test")));
    var rest = new Application("rest", Pattern.compile(".*"), List.of(Jid.parse("r@r.test/1")));
    var rig =
        new CallControlRig(
            CallControlConfig.of(CallControlRig.DOMAIN).withApplications(List.of(sales, rest)));
    var seller = rig.available("s@r.test/any");
    var other = rig.available("r@r.test/1");
    rig.available("r@r.test/2");
    rig.incoming();
    assertThat(rig.gateway().events()).singleElement().extracting("to").isEqualTo(seller);
    rig.service().clientGone(seller);
    rig.incoming();
    rig.settle();
    // B11: and the call that the seller left behind.
    assertThat(rig.gateway().eventsTo(other)).hasSize(2);
  }

  @Nested
  @DisplayName("within limits:")
  class WithinLimits {
    @Test
    @DisplayName("calls beyond the limit get 503 and resource-constraint")
    void calls() {
      var rig = new CallControlRig(with(new Limits(1, 10, 10, 10)));
      var juliet = rig.available("juliet@rayo.test/balcony");
      var first = rig.incoming();
      var second = rig.incoming();
      assertThat(rig.signaling().lines(second)).containsExactly("503");
      assertThat(error(rig.ask(juliet, SERVER, DIAL))).isEqualTo("resource-constraint/wait");
      rig.signal(first, new SignalingInput.Cancelled());
      assertThat(rig.signaling().lines(rig.incoming())).isEmpty();
    }

    @Test
    @DisplayName("new limits are in force at once")
    void changed() {
      var rig = new CallControlRig(with(new Limits(1, 10, 10, 10)));
      rig.available("juliet@rayo.test/balcony");
      rig.incoming();
      rig.service().configure(with(new Limits(2, 10, 10, 10)));
      assertThat(rig.signaling().lines(rig.incoming())).isEmpty();
      assertThat(rig.signaling().lines(rig.incoming())).containsExactly("503");
    }

    @Test
    @DisplayName("a client with too many calls is offered no more and dials no more")
    void callsPerClient() {
      var rig = new CallControlRig(with(new Limits(10, 1, 10, 10)));
      var juliet = rig.available("juliet@rayo.test/balcony");
      var first = rig.incoming();
      rig.send(juliet, CallControlRig.jid(first), ACCEPT);
      assertThat(rig.signaling().lines(rig.incoming())).containsExactly("480");
      assertThat(error(rig.ask(juliet, SERVER, DIAL))).isEqualTo("resource-constraint/wait");
      rig.signal(first, new SignalingInput.Cancelled());
      assertThat(rig.ask(juliet, SERVER, DIAL)).isInstanceOf(CommandResult.Created.class);
    }

    @Test
    @DisplayName(
        "a call whose mailbox overflows ends with an error, and no command goes unanswered")
    void overflow() {
      var rig = new CallControlRig(with(new Limits(10, 10, 10, 3)));
      var juliet = rig.available("juliet@rayo.test/balcony");
      var call = rig.incoming();
      for (int i = 0; i < 10; i++) {
        rig.post(juliet, CallControlRig.jid(call), ACCEPT);
      }
      rig.settle();
      assertThat(rig.gateway().replies()).hasSize(10);
      assertThat(rig.gateway().eventsTo(juliet))
          .last()
          .isInstanceOfSatisfying(
              CallEvent.End.class, e -> assertThat(e.reason()).isEqualTo(EndReason.ERROR));
      assertThat(rig.service().counters()).containsEntry("mailbox-overflows", 7L);
    }

    @Test
    @DisplayName("B12 E08 a draining server takes no calls and finishes those it has")
    void drain() {
      var rig = new CallControlRig();
      var juliet = rig.available("juliet@rayo.test/balcony");
      var call = rig.incoming();
      var idle = rig.service().drain();
      assertThat(rig.signaling().lines(rig.incoming())).containsExactly("503");
      assertThat(error(rig.ask(juliet, SERVER, DIAL))).isEqualTo("service-unavailable/cancel");
      assertThat(idle).isNotDone();
      rig.service().hangupAll();
      rig.settle();
      rig.signal(call, new SignalingInput.Released());
      assertThat(idle).isDone();
      rig.service().resume();
      assertThat(rig.signaling().lines(rig.incoming())).isEmpty();
    }

    @Test
    @DisplayName("an offer may wait as long as the caller does")
    void endlessOffer() {
      var patient =
          new Timeouts(
              Duration.ZERO,
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ZERO);
      var rig =
          new CallControlRig(
              new CallControlConfig(
                  CallControlRig.DOMAIN,
                  List.of(),
                  Limits.DEFAULT,
                  patient,
                  SecurityZone.ACCOUNT,
                  null));
      rig.available("juliet@rayo.test/balcony");
      var call = rig.incoming();
      rig.advance(Duration.ofHours(1));
      assertThat(rig.signaling().lines(call)).isEmpty();
    }
  }
}
