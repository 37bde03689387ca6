// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.effect;

import org.rayo.callcontrol.port.PartyId;

/**
 * Names one timer of one call; starting it again replaces it.
 *
 * @param subject what the timer is about where a call may have several of a kind, such as a
 *     component; otherwise empty
 */
public record TimerKey(Kind kind, String subject) {
  public static final TimerKey OFFER = new TimerKey(Kind.OFFER, "");
  public static final TimerKey STAGE = new TimerKey(Kind.STAGE, "");
  public static final TimerKey QUEUE = new TimerKey(Kind.QUEUE, "");
  public static final TimerKey MEDIA = new TimerKey(Kind.MEDIA, "");
  public static final TimerKey CONFIRM = new TimerKey(Kind.CONFIRM, "");
  public static final TimerKey DIAL = new TimerKey(Kind.DIAL, "");
  public static final TimerKey REOFFER = new TimerKey(Kind.REOFFER, "");
  public static final TimerKey TRANSFER = new TimerKey(Kind.TRANSFER, "");
  public static final TimerKey KEYS = new TimerKey(Kind.KEYS, "");
  public static final TimerKey ENDING = new TimerKey(Kind.ENDING, "");
  public static final TimerKey RELEASE = new TimerKey(Kind.RELEASE, "");
  public static final TimerKey IDLE = new TimerKey(Kind.IDLE, "");
  public static final TimerKey HELD = new TimerKey(Kind.HELD, "");

  /** Runs while media starts or stops the component. */
  public static TimerKey component(String component) {
    return new TimerKey(Kind.COMPONENT, component);
  }

  /** Runs while media carries out a command. */
  public static TimerKey command(String commandId) {
    return new TimerKey(Kind.COMMAND, commandId);
  }

  /** Runs while the other party or media makes, changes or ends a join. */
  public static TimerKey join(PartyId peer) {
    return new TimerKey(Kind.JOIN, peer.key());
  }

  /** What is waited for. */
  public enum Kind {
    /** The first command of a client. */
    OFFER,
    /** The clients that were offered the call first. */
    STAGE,
    /** A client to offer the call to. */
    QUEUE,
    /** A leg. */
    MEDIA,
    /** The ACK. */
    CONFIRM,
    /** The answer to our INVITE. */
    DIAL,
    /** The answer to our re-INVITE. */
    REOFFER,
    /** What becomes of our REFER. */
    TRANSFER,
    /** The end of the keys that we send. */
    KEYS,
    /** The end of the leg. */
    ENDING,
    /** The end of the dialog. */
    RELEASE,
    /** A command, once nothing happens on a call. */
    IDLE,
    /** The same while the other party holds. */
    HELD,
    COMPONENT,
    COMMAND,
    JOIN
  }
}
