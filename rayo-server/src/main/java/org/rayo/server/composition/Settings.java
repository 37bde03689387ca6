// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.control.Application;
import org.rayo.callcontrol.control.BannedClients;
import org.rayo.callcontrol.control.OfferPolicy;
import org.rayo.callcontrol.control.SecurityZone;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.protocol.core.EndReason;
import org.rayo.protocol.jid.Jid;
import org.rayo.runtime.ApplicationSettings;
import org.rayo.runtime.IpNetwork;
import org.rayo.runtime.MediaSettings;
import org.rayo.runtime.OfferRules;
import org.rayo.runtime.RayoSettings;
import org.rayo.server.dialect.ClientDialects;

/** What the operator set, in the words of the modules that use it. */
final class Settings {
  private Settings() {}

  static CallControlConfig callControl(RayoSettings settings) {
    var limits = settings.limits();
    var defaults = CallControlConfig.Timeouts.DEFAULT;
    return new CallControlConfig(
        settings.domain(),
        applications(settings.applications()),
        new CallControlConfig.Limits(
            limits.maxCalls(),
            limits.maxCallsPerClient(),
            limits.componentsPerCall(),
            limits.mailboxCapacity(),
            limits.maxMixers(),
            limits.partiesPerMixer(),
            limits.joinsPerCall()),
        new CallControlConfig.Timeouts(
            settings.offer().timeout(),
            defaults.media(),
            defaults.confirm(),
            defaults.component(),
            defaults.ending(),
            defaults.release(),
            limits.callIdle()),
        settings.sharedZone() ? SecurityZone.DOMAIN : SecurityZone.ACCOUNT,
        EndReason.TIMEOUT,
        Dialling.rules(settings),
        new BannedClients(
            settings.offer().banned().stream()
                .map(Jid::parse)
                .collect(Collectors.toUnmodifiableSet())));
  }

  static List<Application> applications(List<ApplicationSettings> applications) {
    return applications.stream()
        .map(
            application ->
                new Application(
                    application.name(),
                    application.calledUri(),
                    application.jids().stream().map(Jid::parse).toList(),
                    policy(application.offers()),
                    application.subscribed()))
        .toList();
  }

  static ClientDialects dialects(RayoSettings settings) {
    return new ClientDialects(
        settings.domain(),
        settings.xmpp().legacyClients().stream()
            .map(Jid::parse)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static OfferPolicy policy(OfferRules rules) {
    return new OfferPolicy(
        switch (rules.strategy()) {
          case ALL -> OfferPolicy.Strategy.ALL;
          case FIRST -> OfferPolicy.Strategy.FIRST;
          case RANDOM -> OfferPolicy.Strategy.RANDOM;
          case ROUND_ROBIN -> OfferPolicy.Strategy.ROUND_ROBIN;
          case LEAST_LOADED -> OfferPolicy.Strategy.LEAST_LOADED;
        },
        rules.stage(),
        rules.keyEvents(),
        rules.queue() ? new OfferPolicy.Queue(rules.queueTime(), rules.queueCalls()) : null);
  }

  static MediaConfig media(RayoSettings settings) {
    var media = settings.media();
    var fetch = settings.fetch();
    return new MediaConfig(
        new MediaConfig.Rtp(
            media.bindAddress(), media.advertisedAddress(), media.firstPort(), media.lastPort()),
        new MediaConfig.Recordings(settings.recording().folder(), settings.recording().publicUrl()),
        new MediaConfig.Fetch(
            fetch.allowedNetworks().stream().map(IpNetwork::toString).toList(),
            fetch.fileFolders(),
            fetch.maxBytes(),
            fetch.timeout()),
        media.tickThreads(),
        settings.limits().maxCalls(),
        media.inactivityTimeout().isZero() ? null : media.inactivityTimeout(),
        servers(media.servers()));
  }

  private static MediaConfig.@Nullable Servers servers(MediaSettings.@Nullable Servers servers) {
    if (servers == null) {
      return null;
    }
    var local = servers.local();
    return new MediaConfig.Servers(
        servers.uris(), servers.node(), local.getAddress().getHostAddress(), local.getPort());
  }
}
