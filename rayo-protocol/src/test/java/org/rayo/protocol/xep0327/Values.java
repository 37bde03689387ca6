// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rayo.protocol.core.CallCommand;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.core.Dial;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.core.Header;
import org.rayo.protocol.core.MixerEvent;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.cpa.Signal;
import org.rayo.protocol.cpa.SignalType;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.ext.CompleteReason;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.fax.FaxReason;
import org.rayo.protocol.fax.FaxResult;
import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.input.Input.Grammar;
import org.rayo.protocol.input.InputReason;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.output.Output.Document;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.output.OutputReason;
import org.rayo.protocol.prompt.InputTimersStarted;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.record.RecordReason;
import org.rayo.protocol.record.Recording;

/** Commands and events that use every field, all of them within the standard's schemas. */
final class Values {
  private static final List<Header> HEADERS =
      List.of(new Header("x-skill", "agent"), new Header("x-skill", "a<b>&\"c\""));
  private static final Output OUTPUT =
      new Output(
          Duration.ofSeconds(2),
          true,
          Duration.ofMillis(500),
          0,
          Duration.ofSeconds(60),
          "freetts",
          "kevin",
          List.of(
              new Document.Inline("application/ssml+xml", "<speak>a &amp; b ]]></speak>"),
              new Document.Remote("http://example.org/a.wav?x=1&y=2")),
          List.of());
  private static final Input INPUT =
      new Input(
          Input.Mode.DTMF,
          '#',
          "sphinx",
          "en-GB",
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ZERO,
          0.25,
          0.5,
          Duration.ofSeconds(5),
          "application/nlsml+xml",
          List.of(
              new Grammar.Inline("application/srgs+xml", "<grammar/>"),
              new Grammar.Remote("http://example.org/g", null)),
          List.of());

  private Values() {}

  static Stream<RayoCommand> commands() {
    return Stream.of(
        new CallCommand.Accept(HEADERS, false),
        new CallCommand.Answer(List.of()),
        new CallCommand.Answer(HEADERS),
        new CallCommand.Reject(CallCommand.Reject.Reason.BUSY, HEADERS),
        new CallCommand.Reject(CallCommand.Reject.Reason.DECLINE, List.of()),
        new CallCommand.Redirect("sip:a@example.org", HEADERS),
        new CallCommand.Hangup(HEADERS),
        new CallCommand.Join(
            "xmpp:a@example.org",
            null,
            CallCommand.Join.Direction.SEND,
            CallCommand.Join.Media.DIRECT),
        new CallCommand.Join(
            null, "lobby", CallCommand.Join.Direction.DUPLEX, CallCommand.Join.Media.BRIDGE),
        new CallCommand.Unjoin("xmpp:a@example.org", null),
        new CallCommand.Unjoin(null, null),
        new Dial("tel:+13055195825", null, null, null, List.of(), List.of()),
        new Dial(
            "sip:a@example.org",
            "sip:b@example.org",
            "xmpp:c@example.org",
            Duration.ofSeconds(30),
            HEADERS,
            List.of(
                new CallCommand.Join(
                    null,
                    "lobby",
                    CallCommand.Join.Direction.RECV,
                    CallCommand.Join.Media.BRIDGE))),
        OUTPUT,
        Output.of(new Document.Inline("text/plain", "hello")),
        INPUT,
        Input.dtmf("<grammar/>"),
        new Prompt(false, OUTPUT, INPUT),
        new Prompt(true, OUTPUT, INPUT),
        RecordMedia.wav(),
        new RecordMedia(
            "mp3",
            true,
            true,
            true,
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            RecordMedia.Direction.SEND,
            true,
            List.of(new RecordMedia.Hint("bitrate", "64"))),
        new FaxStart.Receive(),
        new FaxStart.Send(
            List.of(
                new FaxStart.Document("http://example.org/a.tiff", null, null, List.of()),
                new FaxStart.Document(
                    "https://example.org/b.tiff",
                    "+13055195825",
                    "Clinic <1>",
                    List.of(new FaxStart.Pages(1, 1), new FaxStart.Pages(3, 5))))),
        new Stop(),
        new OutputCommand.Pause(),
        new OutputCommand.Resume(),
        new OutputCommand.SpeedUp(),
        new OutputCommand.SpeedDown(),
        new OutputCommand.VolumeUp(),
        new OutputCommand.VolumeDown(),
        new OutputCommand.Seek(true, Duration.ofSeconds(2)),
        new OutputCommand.Seek(false, Duration.ofMillis(20)),
        new RecordCommand.Pause(),
        new RecordCommand.Resume());
  }

  static Stream<RayoEvent> events() {
    var plain =
        Stream.<RayoEvent>of(
            new CallEvent.Offer("sip:a@example.org", "sip:b@example.org", HEADERS),
            new CallEvent.Offer("tel:+18003211212", null, List.of()),
            new CallEvent.Ringing(HEADERS),
            new CallEvent.Answered(HEADERS),
            new CallEvent.Joined("xmpp:a@example.org", null),
            new CallEvent.Unjoined(null, "lobby"),
            new Complete(
                RecordReason.FINAL_TIMEOUT,
                new Recording("http://example.org/r.wav", Duration.ofMillis(34100), 12372)),
            new Complete(
                new CompleteReason.Stopped(),
                new Recording("http://example.org/r.wav", Duration.ZERO, 0)),
            new Complete(
                FaxReason.FINISH,
                null,
                new FaxResult(
                    new FaxResult.Received("http://example.org/f.tiff", "595x841", 3, 12287492817L),
                    List.of(
                        new FaxResult.Metadata("fax-transfer-rate", "10000"),
                        new FaxResult.Metadata("fax-ecm-used", "on")))),
            new Complete(
                new CompleteReason.Failed("carrier lost"),
                null,
                new FaxResult(null, List.of(new FaxResult.Metadata("fax-bad-rows", "")))),
            new InputTimersStarted());
    var signals =
        Stream.of(SignalType.values()).map(t -> new Signal(t, Duration.ofMillis(4690), "1"));
    var ends = Stream.of(EndReason.values()).map(r -> new CallEvent.End(r, "486", HEADERS));
    var reasons =
        Stream.of(
                new CompleteReason.Stopped(),
                new CompleteReason.HungUp(),
                new CompleteReason.Failed(null),
                new CompleteReason.Failed("404 from <http://example.org/>"),
                new InputReason.Match("application/nlsml+xml", "<result xmlns='a'>1 2</result>"),
                new InputReason.NoInput(),
                new InputReason.NoMatch(),
                OutputReason.FINISH,
                OutputReason.MAX_TIME,
                RecordReason.MAX_DURATION,
                RecordReason.INITIAL_TIMEOUT,
                FaxReason.FINISH,
                new Signal(SignalType.SPEECH, null, "machine"))
            .map(reason -> new Complete(reason, null));
    return Stream.of(plain, signals, ends, reasons).flatMap(s -> s);
  }

  /** Events outside the schemas. */
  static Stream<RayoEvent> eventExtensions() {
    return Stream.of(
        new CallEvent.Dtmf("#", null),
        new CallEvent.Dtmf("1", Duration.ofMillis(120)),
        new MixerEvent.StartedSpeaking("xmpp:a@example.org"),
        new MixerEvent.StoppedSpeaking("xmpp:a@example.org"));
  }

  /** What clients of older servers may write, outside the schemas. */
  static Stream<RayoCommand> extensions() {
    return Stream.of(
        new CallCommand.Hold(),
        new CallCommand.Unhold(),
        new CallCommand.Mute(),
        new CallCommand.Unmute(),
        new CallCommand.Dtmf("0123456789ABCD*#"),
        new CallCommand.Accept(List.of(), true),
        new Output(
            Duration.ZERO,
            false,
            Duration.ZERO,
            1,
            null,
            null,
            null,
            List.of(new Document.Remote("http://example.org/a.wav")),
            HEADERS));
  }
}
