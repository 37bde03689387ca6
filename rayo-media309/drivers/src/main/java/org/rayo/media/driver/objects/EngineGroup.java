// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.join.TooManyJoineesException;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mediagroup.Player;
import javax.media.mscontrol.mediagroup.Recorder;
import javax.media.mscontrol.mediagroup.signals.SignalDetector;
import javax.media.mscontrol.mediagroup.signals.SignalGenerator;
import javax.media.mscontrol.resource.Action;
import javax.media.mscontrol.resource.Trigger;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.Shape.Part;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.Party;

/**
 * Resources for one connection or mixer at a time. Several groups may be joined with the same one;
 * what they play is mixed and each hears every key.
 */
final class EngineGroup extends EngineContainer implements MediaGroup {
  private static final long serialVersionUID = 1L;

  private final transient AtomicReference<@Nullable Partner> partner = new AtomicReference<>();
  private final transient AtomicInteger started = new AtomicInteger();
  private final transient RunTimeControls controls = new RunTimeControls(this);
  private final transient EnginePlayer player = new EnginePlayer(this);
  private final transient EngineRecorder recorder = new EngineRecorder(this);
  private final transient EngineDetector detector = new EngineDetector(this);
  private final transient EngineGenerator generator = new EngineGenerator(this);

  /** The direction is seen from the group. */
  private record Partner(EngineParty party, Direction direction) {}

  EngineGroup(EngineSession session, Shape shape, @Nullable Parameters parameters)
      throws MsControlException {
    super(session, "group", Names.of(session, parameters), shape, parameters);
  }

  /** The name of what a resource starts next: the same in every process that does the same. */
  String nextName(char resource) {
    int number = started.incrementAndGet();
    return name() + "." + resource + number;
  }

  @Override
  void connect(EngineContainer other, Direction direction) throws MsControlException {
    if (!(other instanceof EngineParty party)) {
      throw new UnsupportedException(
          "A media group can be joined with a network connection or a mixer only");
    }
    var before = partner.get();
    if (before != null && before.party() != party) {
      throw new TooManyJoineesException("The media group is joined with something else");
    }
    if (!partner.compareAndSet(before, new Partner(party, direction))) {
      throw new TooManyJoineesException("The media group is being joined by somebody else");
    }
    party.attach(this);
  }

  @Override
  void disconnect(EngineContainer other) {
    var before = partner.getAndSet(null);
    if (before != null) {
      before.party().detach(this);
      stop();
    }
  }

  /** Where to play to. */
  Party hearer() throws WrongStateException {
    return partner(Direction.SEND).party();
  }

  /** Where to record and listen. */
  Party source() throws WrongStateException {
    return partner(Direction.RECV).party();
  }

  /** Where to press keys. */
  Leg keypad() throws MsControlException {
    if (partner(Direction.SEND) instanceof EngineConnection connection) {
      return connection.leg();
    }
    throw new UnsupportedException("Keys cannot be sent to a mixer");
  }

  private EngineParty partner(Direction needed) throws WrongStateException {
    ensureAlive();
    var joined = partner.get();
    if (joined == null) {
      throw new WrongStateException("The media group is not joined");
    }
    if (joined.direction() != Direction.DUPLEX && joined.direction() != needed) {
      throw new WrongStateException("The media group is joined in the other direction only");
    }
    return joined.party();
  }

  RunTimeControls controls() {
    return controls;
  }

  void signalDetected(char digit) {
    var joined = partner.get();
    if (joined != null && joined.direction() != Direction.SEND) {
      controls.fire(SignalDetector.DETECTION_OF_ONE_SIGNAL);
    }
  }

  /**
   * @param trigger of the run time control that asks; null for the application
   */
  void perform(Action action, @Nullable Trigger trigger) {
    var features = shape().getSupportedFeatures();
    if (!features.getSupportedActions().contains(action)) {
      System.getLogger(EngineGroup.class.getName())
          .log(System.Logger.Level.WARNING, "{0} has no action {1}", this, action);
    } else if (EnginePlayer.FEATURES.actions().contains(action)) {
      player.perform(action, trigger);
    } else if (EngineRecorder.FEATURES.actions().contains(action)) {
      recorder.perform(action, trigger);
    } else {
      detector.perform(action, trigger);
    }
  }

  @Override
  public void triggerAction(Action action) {
    perform(action, null);
  }

  @Override
  public void stop() {
    player.stop(true);
    recorder.stop();
    detector.stop();
  }

  /** What still runs reports its completion, also after the release. */
  @Override
  void releaseOwn() {
    stop();
    super.releaseOwn();
  }

  @Override
  public Player getPlayer() throws MsControlException {
    return part(Part.PLAYER, player);
  }

  @Override
  public Recorder getRecorder() throws MsControlException {
    return part(Part.RECORDER, recorder);
  }

  @Override
  public SignalDetector getSignalDetector() throws MsControlException {
    return part(Part.DETECTOR, detector);
  }

  @Override
  public SignalGenerator getSignalGenerator() throws MsControlException {
    return part(Part.GENERATOR, generator);
  }

  private <T> T part(Part part, T resource) throws UnsupportedException {
    if (!shape().has(part)) {
      throw new UnsupportedException("A group " + shape().name() + " has no " + part);
    }
    return resource;
  }

  @Override
  public <R> R getResource(Class<R> type) throws MsControlException {
    if (type == Player.class) {
      return type.cast(getPlayer());
    } else if (type == Recorder.class) {
      return type.cast(getRecorder());
    } else if (type == SignalDetector.class) {
      return type.cast(getSignalDetector());
    } else if (type == SignalGenerator.class) {
      return type.cast(getSignalGenerator());
    }
    throw new UnsupportedException("A media group has no " + type.getSimpleName());
  }
}
