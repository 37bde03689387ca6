// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.bench;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rayo.client.CallHandle;
import org.rayo.client.OfferHandler;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;

/** The real XMPP client that controls the generated calls. */
public final class LoadClient {
  private static final Pattern NUMBER = Pattern.compile("sips?:b(\\d{1,9})@.*");

  private LoadClient() {}

  /** Offers are handled on the thread that reads the stream, so that the times are exact. */
  static RayoClient connect(BenchOptions options, OfferHandler offers)
      throws IOException, InterruptedException {
    var address = options.address("--xmpp");
    var config =
        RayoClientConfig.builder(
                options.text("--domain"), options.text("--user"), BenchOptions.password())
            .at(address.getHostString(), address.getPort())
            .trust(new TlsTrust.Anything()) // our own server, on this machine
            .offerExecutor(Runnable::run)
            .build();
    var client = RayoClient.connect(config, offers);
    client.available();
    return client;
  }

  /** Hands result or failure on, so that nothing of the future is left to look at. */
  public static <T> void when(
      CompletableFuture<T> future, BiConsumer<T, @Nullable Throwable> consumer) {
    var _ = future.whenComplete(consumer);
  }

  /** The number of the generated call that is offered, or -1 for another one. */
  static int numberOf(CallHandle call) {
    var match = NUMBER.matcher(call.offer().map(offer -> offer.to()).orElse(""));
    return match.matches() ? Integer.parseInt(match.group(1)) : -1;
  }
}
