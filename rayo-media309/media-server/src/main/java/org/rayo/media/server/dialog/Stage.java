// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.Leg;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.input.InputRequest;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.server.event.Controller;

/**
 * Where dialogs run: the leg or conference that they belong to, seen from them. All but {@link
 * #run} is called on the object's queue.
 */
public interface Stage {
  String id();

  /** By which its node finds it again, and which it has on any other media server, too. */
  String name();

  Party party();

  /**
   * @throws MsmlException when it is no leg
   */
  Leg leg() throws MsmlException;

  /**
   * @throws MsmlException when a grammar is bad
   */
  void check(InputRequest request) throws MsmlException;

  /** Whether it has gone, so that nothing can begin. */
  boolean isReleased();

  /** Runs something on the queue of the object; from any thread. */
  void run(Runnable task);

  void after(Duration time, Runnable task);

  void report(Event event, @Nullable Controller starter);

  /** Something has happened that run time controls of a group may wait for. */
  void fire(String group, String trigger);

  void ended(DialogRun dialog);

  /** A dialog wants the whole connection to end. */
  void disconnect();
}
