// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.Moml;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Special;
import org.rayo.media.server.event.Controller;

/**
 * A media dialog: its steps one after another, a group's members at the same time (RFC 5707 section
 * 9). Confined to the queue of its object.
 */
public final class DialogRun {
  private static final int MAX_STEPS = 64;

  private final Stage stage;
  private final String name;
  private final @Nullable Controller starter;
  private final List<Moml> steps;
  private final Setup setup;
  private final List<Primitive> running = new ArrayList<>(2);
  private final Map<String, String> variables = new HashMap<>();
  private final long began = System.nanoTime();
  private Moml.@Nullable Group together;
  private int next;
  private boolean ending;
  private boolean over;

  /**
   * @param starter who gets its events while nobody owns the object
   */
  public DialogRun(Stage stage, String name, @Nullable Controller starter, List<Moml> body)
      throws MsmlException {
    if (body.size() > MAX_STEPS) {
      throw new MsmlException(Code.LIMIT_EXCEEDED, "More than " + MAX_STEPS + " steps");
    }
    this.stage = stage;
    this.name = name;
    this.starter = starter;
    this.steps = List.copyOf(body);
    this.setup = Setup.of(body);
  }

  public String name() {
    return name;
  }

  public String id() {
    return stage.id() + "/dialog:" + name;
  }

  public @Nullable Controller starter() {
    return starter;
  }

  Stage stage() {
    return stage;
  }

  Setup setup() {
    return setup;
  }

  boolean wants(String event) {
    return setup.events().contains(event);
  }

  /** For an audit. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** For an audit: what runs first of all that runs. */
  public String primitive() {
    return running.isEmpty() ? "none" : running.getFirst().kind();
  }

  /**
   * @throws MsmlException when its first step is refused; then there is no dialog and no event
   */
  public void start() throws MsmlException {
    try {
      step();
    } catch (MsmlException e) {
      over = true;
      stopRunning();
      throw e;
    }
  }

  private void step() throws MsmlException {
    while (!over && running.isEmpty() && next < steps.size()) {
      var step = steps.get(next++);
      boolean begins = !ending && !stage.isReleased();
      switch (step) {
        case Special.Setup _ -> {}
        case Moml.Primitive primitive when begins -> begin(primitive);
        case Moml.Group several when begins -> begin(several);
        case Moml.Primitive _ -> {}
        case Moml.Group _ -> {}
        case Moml.Action action -> perform(action);
      }
    }
    if (!over && running.isEmpty()) {
      finish(List.of());
    }
  }

  private void begin(Moml.Primitive step) throws MsmlException {
    var primitive = Primitive.of(this, step);
    running.add(primitive);
    try {
      primitive.begin();
    } catch (MsmlException e) {
      running.remove(primitive);
      throw e;
    }
  }

  private void begin(Moml.Group several) throws MsmlException {
    if (several.topology() != Moml.Topology.PARALLEL) {
      throw new MsmlException(Code.UNSUPPORTED_ATTRIBUTE, "Groups are parallel here");
    }
    together = several;
    for (var member : several.members()) {
      if (!(member instanceof Moml.Primitive primitive) || member instanceof Special.Setup) {
        throw new MsmlException(Code.UNSUPPORTED_ELEMENT, "Groups have primitives only here");
      }
      begin(primitive);
    }
  }

  private void perform(Moml.Action action) {
    switch (action) {
      case Moml.Exit(var names) -> finish(names);
      case Moml.Disconnect(var names) -> {
        finish(names);
        stage.disconnect();
      }
      case Moml.Send send when send.target().equals("source") ->
          report(new Event(send.event(), id(), values(send.names())));
      case Moml.Send send -> receive(send.event(), send.target());
    }
  }

  private List<Event.Pair> values(List<String> names) {
    return names.stream()
        .map(each -> new Event.Pair(each, variables.getOrDefault(each, "undefined")))
        .toList();
  }

  void report(Event event) {
    stage.report(event, starter);
  }

  /**
   * An event from outside, or from within.
   *
   * @param primitive its name, {@code group}, or null for all that runs
   */
  public void receive(String event, @Nullable String primitive) {
    for (var each : List.copyOf(running)) {
      if (primitive == null || primitive.equals("group") || each.answersTo(primitive)) {
        if (event.equals("terminate") || event.startsWith("terminate.")) {
          each.stopBecause(event);
        }
        each.receive(event);
      }
    }
  }

  /** Nothing else begins; what runs ends. */
  public void end() {
    ending = true;
    receive("terminate", null);
  }

  /** A key was pressed on the object. */
  public void key(char key) {
    List.copyOf(running).forEach(primitive -> primitive.key(key));
  }

  /** What its run time controls want done when something has happened in its group. */
  public List<String> actions(String inGroup, String trigger) {
    if (!group().equals(inGroup)) {
      return List.of();
    }
    return setup.controls().stream()
        .filter(control -> control.trigger().equals(trigger))
        .map(Special.Control::action)
        .toList();
  }

  /** Does what a run time control of its group says. */
  public void control(String inGroup, String action, String trigger) {
    if (!group().equals(inGroup)) {
      return;
    }
    int dot = action.indexOf('.');
    for (var each : List.copyOf(running)) {
      if (each.answersTo(action.substring(0, dot))) {
        each.controlled(action.substring(dot + 1), trigger);
      }
    }
  }

  /** Those that say nothing are a group of their own. */
  public String group() {
    return setup.group() == null ? "/" + name : setup.group();
  }

  /** Whether the members of a group are about to begin, or run. */
  boolean isGrouped() {
    return together != null;
  }

  boolean isOver() {
    return over;
  }

  /** What a primitive does while it goes on. */
  void performAll(List<Moml.Action> actions, Map<String, String> values) {
    variables.putAll(values);
    if (!over) {
      actions.forEach(this::performUnlessOver);
    }
  }

  /** What is being played, for seeking and so on. */
  public @Nullable Playing playing() {
    return running.stream()
        .filter(PlayPrimitive.class::isInstance)
        .map(PlayPrimitive.class::cast)
        .findFirst()
        .orElse(null);
  }

  void ended(
      Primitive primitive, Map<String, String> values, List<Moml.Action> actions, String trigger) {
    running.remove(primitive);
    variables.putAll(values);
    if (over) {
      return;
    }
    stage.fire(group(), trigger);
    actions.forEach(this::performUnlessOver);
    proceed();
  }

  private void performUnlessOver(Moml.Action action) {
    if (!over) {
      perform(action);
    }
  }

  private void proceed() {
    var ended = together;
    if (ended != null && running.isEmpty()) {
      together = null;
      ended.exit().forEach(this::performUnlessOver);
    }
    try {
      step();
    } catch (MsmlException e) {
      fail(e.code(), String.valueOf(e.getMessage()));
    }
  }

  void failed(Primitive primitive, Map<String, String> values, Code code, String text) {
    running.remove(primitive);
    variables.putAll(values);
    if (!over) {
      stage.fire(group(), primitive.kind() + ".end");
      fail(code, text);
    }
  }

  private void fail(Code code, String text) {
    List<Event.Pair> pairs = new ArrayList<>();
    pairs.add(new Event.Pair(Event.STATUS, Integer.toString(code.number())));
    pairs.add(new Event.Pair(Event.DESCRIPTION, text));
    if (steps.getLast() instanceof Moml.Exit(var names)) {
      pairs.addAll(values(names));
    }
    exit(pairs);
  }

  private void finish(List<String> names) {
    exit(values(names));
  }

  private void exit(List<Event.Pair> pairs) {
    over = true;
    report(new Event(Event.DIALOG_EXIT, id(), pairs));
    stopRunning();
    stage.ended(this);
  }

  private void stopRunning() {
    List.copyOf(running).forEach(primitive -> primitive.stop("terminate"));
    running.clear();
  }
}
