// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.dmr.ModelNode;

/** A headless Chromium, driven by ChromeDriver's WebDriver interface. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--no-proxy-server",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--window-size=1400,900");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /**
   * Starts both programs.
   *
   * @param profile an empty folder for the browser's user data
   */
  Browser(Path profile) throws IOException, InterruptedException {
    driver = start();
    Runtime.getRuntime().addShutdownHook(new Thread(driver::destroy));
    var root = "http://127.0.0.1:" + port(driver) + "/session";
    var request = new ModelNode();
    var options = request.get("capabilities", "alwaysMatch", "goog:chromeOptions");
    OPTIONS.forEach(options.get("args")::add);
    options.get("args").add("--user-data-dir=" + profile.toAbsolutePath());
    session = root + "/" + send("POST", root, request).get("sessionId").asString();
  }

  void open(String url) throws IOException, InterruptedException {
    var request = new ModelNode();
    request.get("url").set(url);
    send("POST", session + "/url", request);
  }

  /** Clicks the first element that the XPath finds, as soon as it can be clicked. */
  void click(String xpath) throws IOException, InterruptedException {
    await(
        "no click on " + xpath,
        () -> {
          var search = new ModelNode();
          search.get("using").set("xpath");
          search.get("value").set(xpath);
          var found = send("POST", session + "/element", search).asPropertyList().getFirst();
          var element = session + "/element/" + found.getValue().asString();
          send("POST", element + "/click", new ModelNode().setEmptyObject());
          return true;
        });
  }

  /** Waits until the page shows all of the texts. */
  void awaitText(String... texts) throws IOException, InterruptedException {
    await(
        "the page never showed " + List.of(texts),
        () -> List.of(texts).stream().allMatch(text()::contains));
  }

  void awaitNoText(String text) throws IOException, InterruptedException {
    await("the page still shows " + text, () -> !text().contains(text));
  }

  void screenshot(Path file) throws IOException, InterruptedException {
    var image = send("GET", session + "/screenshot", new ModelNode()).asString();
    Files.write(file, Base64.getDecoder().decode(image));
  }

  @Override
  public void close() throws IOException {
    try {
      send("DELETE", session, new ModelNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.descendants().forEach(ProcessHandle::destroy);
      driver.destroy();
    }
  }

  private interface Attempt {
    boolean succeeds() throws IOException, InterruptedException;
  }

  private void await(String failure, Attempt attempt) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String reason = "";
      try {
        if (attempt.succeeds()) {
          return;
        }
      } catch (IOException e) {
        reason = " (" + e.getMessage() + ")"; // not there yet, or covered: the page is being built
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(failure + reason + "; it shows:\n" + text());
      }
      Thread.sleep(200);
    }
  }

  private String text() throws IOException, InterruptedException {
    var request = new ModelNode();
    request.get("script").set("return document.body.innerText");
    request.get("args").setEmptyList();
    return send("POST", session + "/execute/sync", request).asString();
  }

  private ModelNode send(String method, String url, ModelNode body)
      throws IOException, InterruptedException {
    var content =
        method.equals("POST")
            ? HttpRequest.BodyPublishers.ofString(body.toJSONString(true))
            : HttpRequest.BodyPublishers.noBody();
    var request =
        HttpRequest.newBuilder(URI.create(url)).method(method, content).timeout(PATIENCE).build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    var value = ModelNode.fromJSONString(response.body()).get("value");
    if (response.statusCode() != 200) {
      throw new IOException(value.get("error").asString());
    }
    return value;
  }

  private static Process start() throws IOException {
    try {
      return new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("This test needs Debian's packages chromium and chromium-driver", e);
    }
  }

  private static String port(Process driver) throws IOException {
    var reader = new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8);
    var said = new StringBuilder();
    for (var c = reader.read(); c >= 0; c = reader.read()) {
      said.append((char) c);
      var matcher = PORT.matcher(said);
      if (c == '\n' && matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IOException("chromedriver did not start: " + said);
  }
}
