// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.util.List;

/**
 * Everything an operator has set in {@code /subsystem=rayo}, with expressions resolved and defaults
 * filled in.
 *
 * @param domain the XMPP domain this server answers for, lower case, such as {@code example.org}
 * @param sharedZone whether all accounts are in one security zone; otherwise each is on its own
 * @param applications in the order in which they are tried; none means that every available client
 *     is offered every call
 * @param dial what clients may dial
 */
public record RayoSettings(
    String domain,
    boolean sharedZone,
    XmppSettings xmpp,
    SipSettings sip,
    MediaSettings media,
    RecordingSettings recording,
    FetchSettings fetch,
    OfferSettings offer,
    LimitSettings limits,
    List<ApplicationSettings> applications,
    DialSettings dial) {

  public RayoSettings {
    applications = List.copyOf(applications);
  }

  /** These settings with other applications, the part that changes while calls are up. */
  public RayoSettings withApplications(List<ApplicationSettings> others) {
    return new RayoSettings(
        domain, sharedZone, xmpp, sip, media, recording, fetch, offer, limits, others, dial);
  }
}
