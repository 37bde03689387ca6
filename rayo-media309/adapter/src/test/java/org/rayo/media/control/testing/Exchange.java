// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.MediaConfig;
import org.rayo.callcontrol.port.MediaProvider;
import org.rayo.callcontrol.port.MediaService;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.protocol.output.Output;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.rtp.Codec;

/** Media with several calls and mixers on two tick threads. */
public final class Exchange implements AutoCloseable {
  public final MediaService media;
  private final Path folder;
  private final Map<PartyId, Party> parties = new ConcurrentHashMap<>();
  private final List<Phone> phones = new ArrayList<>();

  /**
   * @param folder of recordings and of files to be played
   */
  public Exchange(Path folder) {
    this(folder, null);
  }

  /**
   * @param servers null for media in this process
   */
  public Exchange(Path folder, MediaConfig.@Nullable Servers servers) {
    this.folder = folder;
    var loopback = InetAddress.getLoopbackAddress();
    var config =
        new MediaConfig(
            new MediaConfig.Rtp(loopback, loopback, 30_000, 39_999),
            new MediaConfig.Recordings(folder, URI.create("http://media.example/recordings")),
            new MediaConfig.Fetch(List.of(), List.of(folder), 1 << 20, Duration.ofSeconds(2)),
            2,
            100,
            null,
            servers);
    media =
        ServiceLoader.load(MediaProvider.class)
            .findFirst()
            .orElseThrow()
            .create(
                config,
                (party, input) -> Objects.requireNonNull(parties.get(party)).inputs.add(input));
  }

  public Phone phone() {
    return phone(Codec.PCMU, true);
  }

  /** A call that is up. */
  public Phone phone(Codec codec, boolean events) {
    var phone = new Phone(media, codec, events);
    parties.put(phone.id, phone);
    phones.add(phone);
    return phone.connect();
  }

  /** A party that media does not know. */
  public Party stranger(PartyId id) {
    var party = new Party(id, media);
    parties.put(id, party);
    return party;
  }

  /** Plays a tone for a minute. */
  public Output tone(double hertz) {
    try {
      var file = folder.resolve((int) hertz + ".wav");
      var uri = Audio.tone(hertz, Duration.ofMinutes(1)).write(file).toUri().toString();
      return Output.of(new Output.Document.Remote(uri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    media.close();
    phones.forEach(Phone::close);
  }
}
