// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.BannedClients;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.dial.DialRules;
import org.rayo.protocol.core.EndReason;

/**
 * What the operator set.
 *
 * @param domain the XMPP domain this server answers for, lower case
 * @param applications in the order in which they are tried; none means that every available client
 *     is offered every call
 * @param zone who may meet whom
 * @param inactivityEnds the reason with which an answered call ends when its peer sends no media;
 *     null leaves such calls alone
 * @param dial who may dial what, and by which way
 * @param banned whom the server has nothing to do with
 */
public record CallControlConfig(
    String domain,
    List<Application> applications,
    Limits limits,
    Timeouts timeouts,
    SecurityZone zone,
    @Nullable EndReason inactivityEnds,
    DialRules dial,
    BannedClients banned) {
  public CallControlConfig {
    applications = List.copyOf(applications);
  }

  /** Without rules for dialling. */
  public CallControlConfig(
      String domain,
      List<Application> applications,
      Limits limits,
      Timeouts timeouts,
      SecurityZone zone,
      @Nullable EndReason inactivityEnds) {
    this(
        domain,
        applications,
        limits,
        timeouts,
        zone,
        inactivityEnds,
        DialRules.NONE,
        BannedClients.NONE);
  }

  /** The defaults of everything but the domain. */
  public static CallControlConfig of(String domain) {
    return new CallControlConfig(
        domain,
        List.of(),
        Limits.DEFAULT,
        Timeouts.DEFAULT,
        SecurityZone.ACCOUNT,
        EndReason.TIMEOUT);
  }

  /** These settings with other applications, the part that may change while calls are up. */
  public CallControlConfig withApplications(List<Application> others) {
    return new CallControlConfig(
        domain, others, limits, timeouts, zone, inactivityEnds, dial, banned);
  }

  /** These settings with other rules for dialling, which may change while calls are up. */
  public CallControlConfig withDial(DialRules others) {
    return new CallControlConfig(
        domain, applications, limits, timeouts, zone, inactivityEnds, others, banned);
  }

  /** These settings with other banned clients, who may change while calls are up. */
  public CallControlConfig withBanned(BannedClients others) {
    return new CallControlConfig(
        domain, applications, limits, timeouts, zone, inactivityEnds, dial, others);
  }

  /**
   * What is more than this is refused with a clear error.
   *
   * @param calls at a time, both directions
   * @param callsPerClient at a time that one client controls; it is offered no more and may dial no
   *     more
   * @param componentsPerCall at a time
   * @param mailbox inputs that may wait for one call; when full the call ends with an error
   * @param mixers at a time, in all security zones
   * @param partiesPerMixer at a time
   * @param joinsPerCall at a time, mixers included
   */
  public record Limits(
      int calls,
      int callsPerClient,
      int componentsPerCall,
      int mailbox,
      int mixers,
      int partiesPerMixer,
      int joinsPerCall) {
    public static final Limits DEFAULT = new Limits(5000, 5000, 32, 256, 500, 200, 32);

    /** With the usual limits of mixers and joins. */
    public Limits(int calls, int callsPerClient, int componentsPerCall, int mailbox) {
      this(calls, callsPerClient, componentsPerCall, mailbox, 500, 200, 32);
    }
  }

  /**
   * What takes longer than this is ended. Zero means no limit for {@code offer} and {@code idle}.
   *
   * @param offer from the offer to the first command of a client
   * @param media until media made or changed a leg
   * @param confirm from our 200 to the ACK
   * @param component until media starts, commands or stops a component
   * @param join until the other party and media made, changed or ended a join
   * @param ending until media let go of an ending call; then its end is reported all the same
   * @param release from the end until signalling confirmed it; then the call is forgotten
   * @param idle without a command and without a component of a call that a client controls; twelve
   *     times that while the other party holds
   */
  public record Timeouts(
      Duration offer,
      Duration media,
      Duration confirm,
      Duration component,
      Duration join,
      Duration ending,
      Duration release,
      Duration idle) {
    public static final Timeouts DEFAULT =
        new Timeouts(
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(40),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(40),
            Duration.ofSeconds(300));

    /** With the usual time for joins. */
    public Timeouts(
        Duration offer,
        Duration media,
        Duration confirm,
        Duration component,
        Duration ending,
        Duration release,
        Duration idle) {
      this(offer, media, confirm, component, DEFAULT.join, ending, release, idle);
    }
  }
}
