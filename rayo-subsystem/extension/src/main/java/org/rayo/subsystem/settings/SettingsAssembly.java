// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.rayo.runtime.FetchSettings;
import org.rayo.runtime.IpNetwork;
import org.rayo.runtime.MediaSettings;
import org.rayo.runtime.RayoSettings;
import org.rayo.runtime.RecordingSettings;
import org.rayo.runtime.SipSettings;
import org.rayo.runtime.SipSettings.Listener;
import org.rayo.sip.container.config.SipContainerConfig;
import org.rayo.sip.container.config.SipEndpoint;
import org.rayo.sip.container.config.SipTransport;

/** Joins what the operator wrote with the addresses that the server really has. */
public record SettingsAssembly(SettingsModel model, Bindings bindings) {

  private static final List<IpNetwork> LOOPBACK =
      List.of(IpNetwork.parse("127.0.0.0/8"), IpNetwork.parse("::1/128"));

  /** Set by WildFly in every server. */
  private static final String NODE_NAME = "jboss.node.name";

  /** Where {@code rayo-sipservlet} serves recordings when no public URL is set. */
  private static final String RECORDINGS = "/rayo/recordings/";

  /**
   * The settings of a server whose bindings are up.
   *
   * @throws IllegalStateException where an address does not resolve
   */
  public RayoSettings settings() {
    var xmpp =
        Optional.ofNullable(bindings.xmpp().get()).map(binding -> binding.getSocketAddress());
    var sip = bindings.sipListeners();
    var media = media(sip);
    var settings =
        new RayoSettings(
            model.domain(),
            model.sharedZone(),
            XmppAttributes.listeningOn(model.xmpp(), xmpp.stream().toList()),
            new SipSettings(sip, model.sip().outboundProxy()),
            media,
            recording(media),
            model.changeable().fetch(),
            model.changeable().offer(),
            model.changeable().limits(),
            model.changeable().applications(),
            model.changeable().dial());
    return changed(settings, model.changeable());
  }

  /** The same settings with another changeable part. */
  public static RayoSettings changed(RayoSettings settings, SettingsModel.Changeable changeable) {
    return new RayoSettings(
        settings.domain(),
        settings.sharedZone(),
        settings.xmpp(),
        settings.sip(),
        settings.media(),
        settings.recording(),
        fetch(changeable.fetch(), onLoopbackOnly(settings)),
        changeable.offer(),
        changeable.limits(),
        changeable.applications(),
        changeable.dial());
  }

  /** What the SIP container needs; at least one SIP binding must be set. */
  public SipContainerConfig sipContainer(@Nullable SSLContext sslContext) {
    var endpoints = bindings.sipListeners().stream().map(this::endpoint).toList();
    return new SipContainerConfig(
        endpoints, Optional.ofNullable(sslContext), model.sip().limits(), model.sip().timers());
  }

  private SipEndpoint endpoint(Listener listener) {
    var announced = model.sip().publicAddress();
    return new SipEndpoint(
        SipTransport.valueOf(listener.transport().name()),
        listener.address(),
        announced == null
            ? Optional.empty()
            : Optional.of(new InetSocketAddress(resolve(announced), listener.address().getPort())));
  }

  private MediaSettings media(List<Listener> sip) {
    var network = bindings.media().get();
    var bind =
        network != null
            ? network.getAddress()
            : sip.stream()
                .map(listener -> listener.address().getAddress())
                .findFirst()
                .orElseGet(InetAddress::getLoopbackAddress);
    var read = model.media();
    var announced = read.advertisedAddress();
    var advertised = announced == null ? LocalAddress.reachable(bind) : resolve(announced);
    return new MediaSettings(
        bind,
        advertised,
        read.firstPort(),
        read.lastPort(),
        read.tickThreads(),
        read.inactivityTimeout(),
        mediaServers(read));
  }

  private MediaSettings.@Nullable Servers mediaServers(MediaAttributes.Read read) {
    var binding = bindings.mediaServers().get();
    return read.servers().isEmpty() || binding == null
        ? null
        : new MediaSettings.Servers(
            read.servers(), System.getProperty(NODE_NAME, "rayo"), binding.getSocketAddress());
  }

  private RecordingSettings recording(MediaSettings media) {
    var read = model.recording();
    var path = Path.of(read.path());
    var folder =
        path.isAbsolute()
            ? path
            : Path.of(
                bindings.paths().get().resolveRelativePathEntry(read.path(), read.relativeTo()));
    return new RecordingSettings(
        folder.toAbsolutePath().normalize(), recordingUrl(media), read.retention());
  }

  private URI recordingUrl(MediaSettings media) {
    var configured = model.recording().publicUrl();
    if (configured != null) {
      return configured;
    }
    var http = bindings.http().get();
    var port = http == null ? 8080 : http.getAbsolutePort();
    var address = http == null ? media.advertisedAddress() : http.getAddress();
    var host = address.isAnyLocalAddress() ? media.advertisedAddress() : address;
    return URI.create("http://" + LocalAddress.literal(host) + ":" + port + RECORDINGS);
  }

  // A server that only this machine can reach may fetch from this machine; any other must not, or
  // every client could read what listens on the server's own loopback.
  private static FetchSettings fetch(FetchSettings fetch, boolean loopbackOnly) {
    if (!loopbackOnly) {
      return fetch;
    }
    var networks = new ArrayList<>(fetch.allowedNetworks());
    networks.addAll(LOOPBACK);
    return new FetchSettings(networks, fetch.fileFolders(), fetch.maxBytes(), fetch.timeout());
  }

  private static boolean onLoopbackOnly(RayoSettings settings) {
    return Stream.concat(
            settings.xmpp().clientAddresses().stream(),
            settings.sip().listeners().stream().map(Listener::address))
        .allMatch(address -> address.getAddress().isLoopbackAddress());
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("RAYO: the address '" + host + "' does not resolve", e);
    }
  }
}
