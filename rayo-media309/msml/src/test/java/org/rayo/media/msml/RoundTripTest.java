// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("HA MSML: what is written is read")
class RoundTripTest {
  private static final Moml.Play PLAY =
      new Moml.Play(
          "p",
          List.of(
              new Moml.Audio("http://host/a.wav?x=1&y=2", 2),
              new Moml.Tts(null, "Good <morning> & \"hello\"", "en-GB"),
              new Moml.Variable("digits", null, "123")),
          Moml.FOREVER,
          Duration.ofMillis(1500),
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          true,
          true,
          true,
          List.of(new Moml.Send("terminate", "group", List.of())));

  static final List<Msml> DOCUMENTS =
      List.of(
          Msml.Requests.of(
              Request.CreateConference.lasting(
                  "m1", new AudioMix("a", 8000, 3, Duration.ofSeconds(1), -40), "1"),
              new Request.ModifyConference("conf:m1", AudioMix.PLAIN, null),
              new Request.Join("conn:a", "conf:m1", List.of(), "2"),
              new Request.ModifyStream(
                  "conn:a",
                  "conf:m1",
                  List.of(
                      new Stream(
                          Stream.Media.AUDIO,
                          Stream.Direction.FROM_ID1,
                          true,
                          new Gain(true, null, false),
                          true)),
                  null),
              new Request.Unjoin(
                  "conn:a", "conf:m1", List.of(Stream.audio(Stream.Direction.TO_ID1)), null),
              new Request.Monitor("conn:a", "conn:b", null),
              new Request.DestroyConference("conf:m1", null)),
          Msml.Requests.of(
              Request.DialogStart.of("conn:a", "d", PLAY, Moml.Exit.of("play.end", "play.amt")),
              new Request.DialogStart(
                  "conn:a", null, "application/moml+xml", "http://h/d", List.of(), "m"),
              new Request.DialogEnd("conn:a/dialog:d", null),
              new Request.Send("pause", "conn:a/dialog:d/play", null, null),
              Request.Audit.of("conn:*", "audit.conn.sipdialog", "audit.conn.x.rtcp")),
          Msml.Requests.of(
              Request.DialogStart.of(
                  "conf:m",
                  "d",
                  new Moml.Group(
                      Moml.Topology.PARALLEL,
                      "g",
                      List.of(
                          Moml.Play.of(new Moml.Audio("file://clip.wav", 1)),
                          new Moml.Collect(
                              null,
                              false,
                              Duration.ofSeconds(10),
                              Duration.ofSeconds(16),
                              null,
                              true,
                              1,
                              List.of(
                                  new Moml.Pattern(
                                      "xxxx#",
                                      null,
                                      1,
                                      List.of(new Moml.Send("terminate", "group", List.of())))),
                              List.of(new Moml.Send("terminate", "play", List.of())),
                              List.of(Moml.Exit.of("dtmf.end")),
                              List.of(new Moml.Disconnect(List.of("dtmf.end"))),
                              PLAY,
                              List.of()),
                          new Moml.Recording(
                              "r",
                              true,
                              "file://r.wav",
                              "audio/wav",
                              Duration.ofSeconds(60),
                              true,
                              Duration.ofSeconds(3),
                              Duration.ofSeconds(5),
                              '#',
                              null,
                              List.of()),
                          new Moml.DtmfGen(
                              null, "12*#", -6, Duration.ofMillis(100), null, List.of())),
                      List.of(Moml.Exit.of("dtmf.digits"))))),
          Msml.Requests.of(
              new Extension.Attach("n2", 7, "n1", List.of(new Seen("call-1", 12)), "m"),
              new Extension.Ack(List.of(new Seen("call-1", 13)), null),
              new Extension.Lease("3", "n1", null),
              new Extension.Seek("conn:a/dialog:d", null, Duration.ofMillis(-2500), null),
              new Extension.Seek("conn:a/dialog:d", Duration.ofSeconds(9), null, null),
              new Extension.Speed("conn:a/dialog:d", Extension.Change.UP, null),
              new Extension.Volume("conn:a/dialog:d", Extension.Change.NORMAL, null),
              new Extension.Mute("conn:a", true, null),
              new Extension.Watch("conn:a", true, Duration.ofSeconds(30), null),
              new Extension.Offer("conn:a", Extension.Flow.SENDONLY, null),
              new Extension.Answer("conn:a", "v=0\r\ns=-\r\n", null),
              new Extension.Negotiate("conn:a", "v=0\r\ns=-\r\n", null),
              new Extension.Release("conn:a", null),
              new Extension.Withdraw("conn:a", null)),
          Msml.Requests.of(
              Request.DialogStart.of(
                  "conn:a",
                  null,
                  new Special.Setup(
                      null,
                      "g1",
                      "kevin16",
                      Set.of(Names.PLAY_PAUSED, Names.INPUT_KEY),
                      List.of(new Special.Control("key", "play.stop"))),
                  new Special.Analysis(
                      null,
                      List.of("urn:xmpp:rayo:cpa:beep:1?terminate=true;minDuration=200"),
                      Duration.ofSeconds(30)),
                  new Special.Input(
                      null,
                      List.of(
                          new Special.Inline("application/srgs+xml", "<grammar>&amp;</grammar>"),
                          new Special.Remote("builtin:dtmf/digits"),
                          new Special.Keys("1xx")),
                      -1,
                      '#',
                      Duration.ofSeconds(5),
                      Duration.ofSeconds(2),
                      true,
                      true,
                      false,
                      new Special.Recognition(
                          "voice", "en-US", 0.5, 0.25, Duration.ofSeconds(1), 3)),
                  new Special.Recording(
                      "r",
                      "a.wav",
                      "wav",
                      "PCMU",
                      Special.Direction.SEND,
                      true,
                      true,
                      true,
                      true,
                      Duration.ofSeconds(9),
                      Duration.ofSeconds(1),
                      Duration.ofSeconds(4),
                      Duration.ofSeconds(3),
                      true))),
          new Result(
              200,
              "m",
              null,
              List.of(
                  new Result.ConfId("conf:m"),
                  new Result.DialogId("conn:a/dialog:d"),
                  new Result.Audited("conn:b", List.of()),
                  new Result.Audited(
                      "conn:a",
                      List.of(
                          new State.SipDialog(
                              "c",
                              "lt",
                              "rt",
                              4L,
                              9L,
                              "sip:a@h",
                              "sip:b@h",
                              "<sip:b@i>",
                              "<sip:r;lr>"),
                          new State.LocalSdp("v=0\r\n"),
                          new State.RemoteSdp("v=0\r\n"),
                          new State.Dialog(
                              "d",
                              "application/moml+xml",
                              null,
                              Duration.ofSeconds(3),
                              "play",
                              "conn:k"),
                          new State.Joined("conf:m", Stream.Media.AUDIO, true, null),
                          new State.Conference(
                              Request.DeleteWhen.NEVER, false, AudioMix.PLAIN, "conn:k"),
                          new State.Rtcp(5, 6, 7, Duration.ofMillis(8)),
                          new State.Session("call-1", "n1", 3, 17))),
                  new Result.Attached(List.of(new Seen("call-1", 17))),
                  new Result.Leased(true, "n1"),
                  new Result.Sdp("v=0\r\ns=-\r\n"))),
          new Result(430, "m", "There is no conn:a", List.of()),
          Event.of(
              Event.DIALOG_EXIT,
              "conn:a/dialog:d",
              "play.end",
              "play.complete",
              "input.nlsml",
              "<?xml version=\"1.0\"?><result>\n</result>",
              Names.SEQUENCE,
              "5"));

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void readsWhatItWrites(Msml document) throws MsmlException {
    assertThat(MsmlReader.read(MsmlWriter.write(document))).isEqualTo(document);
  }
}
