// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.media.mscontrol.MsControlException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.driver.objects.Engines;
import org.rayo.media.driver.objects.Foreign;
import org.rayo.media.driver.objects.NamedEngine;
import org.rayo.media.engine.MediaException;
import org.rayo.media.engine.Party;
import org.rayo.media.engine.sdp.AudioNegotiator;
import org.rayo.media.sip.PeerConfig;
import org.rayo.media.sip.SipPeer;

/** The media servers of one factory: the least loaded one that answers takes what is new. */
final class MediaServers implements Engines {
  private static final System.Logger LOG = System.getLogger(MediaServers.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PROBE_MILLIS = 500;

  private final RemoteSettings settings;
  private final SipPeer peer;
  private final Epoch epoch;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("media-servers").factory());
  private final List<MediaServer> servers;

  private MediaServers(RemoteSettings settings) throws SipException {
    this.settings = settings;
    this.epoch = new Epoch(settings.node(), settings.epoch());
    var ear = new Ear();
    this.peer = SipPeer.open(PeerConfig.of("rayo", settings.host(), settings.port()), ear);
    this.servers =
        settings.servers().stream()
            .map(uri -> new MediaServer(uri, settings, peer, ear, epoch, clock))
            .toList();
  }

  static MediaServers open(RemoteSettings settings) throws MsControlException {
    MediaServers all;
    try {
      all = new MediaServers(settings);
    } catch (SipException e) {
      throw new MsControlException(e.getMessage(), e);
    }
    all.start();
    return all;
  }

  /** Gives all of them a moment; one that comes later is used from then on. */
  private void start() {
    for (var server : servers) {
      var _ = clock.scheduleWithFixedDelay(server::probe, 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (var server : servers) {
      server.awaitUp(Math.max(0, end - System.nanoTime()));
    }
    var silent =
        servers.stream()
            .filter(server -> !server.isUp())
            .map(server -> server.uri() + " (" + server.trouble() + ")")
            .collect(Collectors.joining(", "));
    if (servers.stream().noneMatch(MediaServer::isUp)) {
      LOG.log(
          System.Logger.Level.ERROR,
          "No media server answers, and no call is taken until one does: {0}",
          silent);
    } else if (!silent.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "Media servers that do not answer: {0}", silent);
    }
  }

  @Override
  public NamedEngine choose() {
    var chosen =
        servers.stream()
            .filter(MediaServer::takesMore)
            .min(Comparator.comparingDouble(MediaServer::load))
            .orElseThrow(
                () -> new MediaException.NoResources("No media server takes calls: " + states()));
    chosen.chosen();
    return chosen;
  }

  private String states() {
    return servers.stream()
        .map(server -> server.uri() + " (" + server.trouble() + ")")
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<String> troubles() {
    return servers.stream()
        .filter(server -> !server.isUp())
        .map(server -> "The media server " + server.uri() + " is not there: " + server.trouble())
        .toList();
  }

  @Override
  public void checkOffer(String sdp) {
    if (!settings.baseOnly()) {
      check(sdp);
    }
  }

  /** By our own idea of what a media server takes, which is the same engine. */
  static void check(String offer) {
    var _ = new AudioNegotiator(InetAddress.getLoopbackAddress(), 0).answer(offer);
  }

  @Override
  public @Nullable Found find(String name, boolean mixer) {
    for (var server : servers) {
      var others = servers.stream().filter(other -> other != server && other.isUp()).toList();
      var found = server.isUp() ? server.find(name, mixer, others) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public @Nullable Foreign foreign(String name, boolean mixer) {
    for (var server : servers) {
      var found = server.foreign(name, mixer);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public @Nullable Boolean mayGoOn(String split, String node) {
    Boolean granted = null;
    for (var server : servers) {
      var answer = server.isUp() ? server.lease(split, node) : null;
      if (Boolean.FALSE.equals(answer)) {
        return false;
      }
      granted = answer == null ? granted : answer;
    }
    return granted;
  }

  @Override
  public void abandon(Party party) {
    if (party instanceof RemoteParty ours) {
      ours.abandon();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    servers.forEach(MediaServer::close);
    peer.close();
  }
}
