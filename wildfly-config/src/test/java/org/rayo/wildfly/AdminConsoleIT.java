// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The admin console, in a browser")
class AdminConsoleIT {
  private static final String CONSOLE =
      "127.0.0.1:" + ConfiguredServer.MANAGEMENT_PORT + "/console/index.html";
  private static final String LOGIN =
      "http://admin:secret@127.0.0.1:" + ConfiguredServer.MANAGEMENT_PORT + "/management";
  // The console's own address of /subsystem=rayo.
  private static final String PAGE = "#generic-subsystem;address=%255C0subsystem%255C2rayo";
  private static final String CALLS = "//li[contains(@id, '___call')]";

  @Test
  void showsTheSettingsAndACallAndHangsItUp(@TempDir Path profile) throws Exception {
    var base = ConfiguredServer.prepare("server-console");
    addAdministrator(base);
    try (var _ = ConfiguredServer.start(base);
        var management = Management.connect();
        var browser = new Browser(profile)) {
      browser.open(LOGIN);
      browser.open("http://" + CONSOLE);
      browser.awaitText("Homepage", "admin");
      browser.open("http://" + CONSOLE + PAGE);

      browser.awaitText("A Rayo server (XEP-0327)", "Active Calls", "Sip UDP Binding", "sip-udp");
      browser.screenshot(Path.of("target/admin-console-subsystem.png"));

      browser.click(CALLS + "/a[contains(., 'call')]");
      browser.awaitText("Child Resources of call", "call-0", "call-1", "call-2");
      browser.screenshot(Path.of("target/admin-console-calls.png"));

      browser.click("//tr[td[contains(., 'call-1')]]//button[contains(., 'View')]");
      browser.awaitText("Sip Call ID", "call-1@example.org", "answered", "ivr@localhost/phone");
      browser.screenshot(Path.of("target/admin-console-call.png"));

      browser.click(CALLS + "/a[contains(., 'call')]");
      browser.click("//tr/td[contains(., 'call-1')]");
      browser.click("//button[normalize-space(.)='Remove']");
      browser.click("//button[normalize-space(.)='Yes']");
      browser.awaitNoText("call-1");
      assertThat(management.read("subsystem=rayo", "active-calls").asInt()).isEqualTo(2);
    }
  }

  private static void addAdministrator(Path base) throws Exception {
    var text = "admin:ManagementRealm:secret".getBytes(StandardCharsets.UTF_8);
    var digest = MessageDigest.getInstance("MD5").digest(text);
    append(base, "\nadmin=" + HexFormat.of().formatHex(digest) + "\n");
  }

  private static void append(Path base, String line) throws IOException {
    var users = base.resolve("configuration/mgmt-users.properties");
    Files.writeString(users, line, StandardOpenOption.APPEND);
  }
}
