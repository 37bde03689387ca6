// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rayo.client.RayoClient;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;
import org.rayo.launcher.LauncherException;
import org.rayo.launcher.demo.IvrApplication.Outcome;
import org.rayo.launcher.server.Account;
import org.rayo.launcher.server.ServerOptions;
import org.rayo.protocol.jid.Jid;
import org.rayo.testkit.audio.AudioJudge;
import org.rayo.testkit.rtp.Audio;
import org.rayo.testkit.sip.PhoneConfig;
import org.rayo.testkit.sip.SipPhone;

/** One call between a test phone and the example application, through a running server. */
final class Demo {
  private static final Duration RECORDING = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ServerOptions server;
  private final Account account;
  private final Path folder;
  private final Ladder ladder;

  /**
   * @param folder where the audio and the stanza log go
   */
  Demo(ServerOptions server, Account account, Path folder, Ladder ladder) {
    this.server = server;
    this.account = account;
    this.folder = folder;
    this.ladder = ladder;
  }

  /** Never throws for what goes wrong in the call: that is part of the result. */
  DemoResult run() throws IOException, InterruptedException {
    var tune = Tune.audio().write(folder.resolve("tune.wav"));
    try (var tunes = new TuneServer(tune);
        var trace = new LadderTrace(ladder, folder.resolve("stanzas.xml"))) {
      var application = new IvrApplication(tunes.url(), RECORDING);
      try (var client = RayoClient.connect(clientConfig(trace), application);
          var phone = new SipPhone(PhoneConfig.udp().withDeadline(PATIENCE), trace)) {
        client.available();
        // Answered in order, so that the server knows by now that we take calls.
        client.discover(Jid.ofDomain(server.domain())).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        ladder.head();
        var caller = new Caller(phone, "sip:demo@127.0.0.1:" + server.sipPortInUse());
        var outcome = talk(caller, application);
        caller.heard().write(folder.resolve("caller-heard.wav"));
        return judge(caller, application.offered(), outcome);
      } catch (ExecutionException | TimeoutException e) {
        throw new LauncherException("the server does not answer the application: " + e, e);
      }
    }
  }

  private Outcome talk(Caller caller, IvrApplication application) throws InterruptedException {
    try {
      caller.converse();
      return application.outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (LauncherException | ExecutionException | TimeoutException e) {
      ladder.note("the call went wrong: " + e.getMessage());
      return new Outcome("", "", null);
    }
  }

  private RayoClientConfig clientConfig(LadderTrace trace) {
    return RayoClientConfig.builder(server.domain(), account.name(), account.password())
        .at("127.0.0.1", server.xmppPortInUse())
        .resource("ivr")
        .trust(new TlsTrust.Anything())
        .trace(trace)
        .build();
  }

  private DemoResult judge(Caller caller, boolean offered, Outcome outcome)
      throws IOException, InterruptedException {
    var uri = outcome.recordingUri();
    var recorded =
        uri.isEmpty() ? 0 : fetch(uri, folder.resolve("recording.wav")).length().toMillis();
    var end = outcome.end();
    return new DemoResult(
        offered,
        caller.answered(),
        new AudioJudge(caller.heard()).hasSpeech(),
        Tune.isIn(caller.heard()),
        outcome.digits(),
        recorded,
        end == null ? "" : end.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Audio fetch(String uri, Path file) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var response =
          http.send(
              HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(10)).build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new LauncherException(
            "the recording " + uri + " cannot be fetched: HTTP " + response.statusCode());
      }
      Files.write(file, response.body());
      return Audio.read(file);
    }
  }
}
