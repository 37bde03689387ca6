// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;
import static org.rayo.protocol.xml.Namespaces.RAYO_EXT;
import static org.rayo.protocol.xml.Namespaces.RAYO_FAX;
import static org.rayo.protocol.xml.Namespaces.RAYO_OUTPUT;
import static org.rayo.protocol.xml.Namespaces.RAYO_PROMPT;
import static org.rayo.protocol.xml.Namespaces.RAYO_RECORD;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.rayo.protocol.codec.Codec;
import org.rayo.protocol.codec.CodecRegistry;
import org.rayo.protocol.codec.EmptyCodec;
import org.rayo.protocol.core.CallCommand.Answer;
import org.rayo.protocol.core.CallCommand.Hangup;
import org.rayo.protocol.core.CallCommand.Hold;
import org.rayo.protocol.core.CallCommand.Mute;
import org.rayo.protocol.core.CallCommand.Unhold;
import org.rayo.protocol.core.CallCommand.Unjoin;
import org.rayo.protocol.core.CallCommand.Unmute;
import org.rayo.protocol.core.CallEvent.Answered;
import org.rayo.protocol.core.CallEvent.Joined;
import org.rayo.protocol.core.CallEvent.Ringing;
import org.rayo.protocol.core.CallEvent.Unjoined;
import org.rayo.protocol.core.MixerEvent.StartedSpeaking;
import org.rayo.protocol.core.MixerEvent.StoppedSpeaking;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.dialect.Dialect;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.ext.Stop;
import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.output.OutputCommand;
import org.rayo.protocol.prompt.InputTimersStarted;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.xml.XmlElement;

/** Rayo as XEP-0327 0.8.1 writes it. */
public final class Xep0327Dialect implements Dialect {
  public static final Dialect INSTANCE = new Xep0327Dialect();

  private static final CodecRegistry<RayoCommand> COMMANDS =
      new CodecRegistry<>(
          true,
          List.<Codec<? extends RayoCommand>>of(
              new AcceptCodec(),
              new HeadersCodec<>(Answer.class, "answer", Answer::new, Answer::headers),
              new RejectCodec(),
              new RedirectCodec(),
              new HeadersCodec<>(Hangup.class, "hangup", Hangup::new, Hangup::headers),
              new DialCodec(),
              new JoinCodec(),
              new TargetCodec<>(
                  Unjoin.class,
                  "unjoin",
                  Target::read,
                  t -> new Unjoin(t.callUri(), t.mixerName()),
                  u -> new Target(u.callUri(), u.mixerName())),
              call(Hold.class, new Hold(), "hold"),
              call(Unhold.class, new Unhold(), "unhold"),
              call(Mute.class, new Mute(), "mute"),
              call(Unmute.class, new Unmute(), "unmute"),
              new DtmfCodec.Command(),
              new OutputCodec(),
              new InputCodec(),
              new PromptCodec(),
              new RecordCodec(),
              EmptyCodec.of(FaxStart.Receive.class, new FaxStart.Receive(), RAYO_FAX, "receivefax"),
              new SendFaxCodec(),
              // Clients before 2013 send stop in the core namespace.
              new EmptyCodec<>(
                  Stop.class,
                  new Stop(),
                  List.of(new QName(RAYO_EXT, "stop"), new QName(RAYO, "stop"))),
              output(OutputCommand.Pause.class, new OutputCommand.Pause(), "pause"),
              output(OutputCommand.Resume.class, new OutputCommand.Resume(), "resume"),
              output(OutputCommand.SpeedUp.class, new OutputCommand.SpeedUp(), "speed-up"),
              output(OutputCommand.SpeedDown.class, new OutputCommand.SpeedDown(), "speed-down"),
              output(OutputCommand.VolumeUp.class, new OutputCommand.VolumeUp(), "volume-up"),
              output(OutputCommand.VolumeDown.class, new OutputCommand.VolumeDown(), "volume-down"),
              new SeekCodec(),
              EmptyCodec.of(
                  RecordCommand.Pause.class, new RecordCommand.Pause(), RAYO_RECORD, "pause"),
              EmptyCodec.of(
                  RecordCommand.Resume.class, new RecordCommand.Resume(), RAYO_RECORD, "resume")));

  private static final CodecRegistry<RayoEvent> EVENTS =
      new CodecRegistry<>(
          false,
          List.<Codec<? extends RayoEvent>>of(
              new OfferCodec(),
              new HeadersCodec<>(Ringing.class, "ringing", Ringing::new, Ringing::headers),
              new HeadersCodec<>(Answered.class, "answered", Answered::new, Answered::headers),
              new EndCodec(),
              new TargetCodec<>(
                  Joined.class,
                  "joined",
                  Target::readOne,
                  t -> new Joined(t.callUri(), t.mixerName()),
                  j -> new Target(j.callUri(), j.mixerName())),
              new TargetCodec<>(
                  Unjoined.class,
                  "unjoined",
                  Target::readOne,
                  t -> new Unjoined(t.callUri(), t.mixerName()),
                  u -> new Target(u.callUri(), u.mixerName())),
              new DtmfCodec.Event(),
              new SpeakingCodec<>(
                  StartedSpeaking.class,
                  "started-speaking",
                  StartedSpeaking::new,
                  StartedSpeaking::callUri),
              new SpeakingCodec<>(
                  StoppedSpeaking.class,
                  "stopped-speaking",
                  StoppedSpeaking::new,
                  StoppedSpeaking::callUri),
              new CompleteCodec(),
              new SignalCodec(),
              EmptyCodec.of(
                  InputTimersStarted.class,
                  new InputTimersStarted(),
                  RAYO_PROMPT,
                  "input-timers-started")));

  private static final CodecRegistry<Ref> REFS =
      new CodecRegistry<>(false, List.of(new RefCodec()));

  private Xep0327Dialect() {}

  private static <T> Codec<T> call(Class<T> type, T command, String name) {
    return EmptyCodec.of(type, command, RAYO, name);
  }

  private static <T> Codec<T> output(Class<T> type, T command, String name) {
    return EmptyCodec.of(type, command, RAYO_OUTPUT, name);
  }

  @Override
  public Parsed<RayoCommand> readCommand(XmlElement payload) {
    return payload.is(RAYO, "connect")
        ? new Parsed.Refused<>(
            StanzaError.unknownFeature(
                "connect is not offered: dial with a nested join, or join with media='direct'"))
        : COMMANDS.read(payload);
  }

  @Override
  public XmlElement writeCommand(RayoCommand command) {
    return COMMANDS.write(command);
  }

  @Override
  public boolean knowsEvent(XmlElement payload) {
    return EVENTS.knows(payload);
  }

  @Override
  public Set<QName> eventNames() {
    return EVENTS.names();
  }

  @Override
  public Parsed<RayoEvent> readEvent(XmlElement payload) {
    return EVENTS.read(payload);
  }

  @Override
  public XmlElement writeEvent(RayoEvent event) {
    return EVENTS.write(event);
  }

  @Override
  public Parsed<Ref> readRef(XmlElement payload) {
    return REFS.read(payload);
  }

  @Override
  public XmlElement writeRef(Ref ref) {
    return REFS.write(ref);
  }
}
