// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rayo.media.server.testing.Phone;
import org.rayo.media.server.testing.Script;
import org.rayo.testkit.rtp.Audio;

@DisplayName("HA media server: RFC 5707 alone is enough")
class BaseMsmlTest extends ServerTest {
  private Script script;
  private Phone phone;

  @BeforeEach
  void call() throws Exception {
    script = new Script(21_010, 21_000);
    phone = phone();
    var answer = script.ask("INVITE", "application/sdp", phone.offer());
    assertThat(answer).startsWith("SIP/2.0 200");
    phone.connect(answer);
    script.ack();
  }

  @AfterEach
  void hangUp() throws Exception {
    try (var last = script) {
      assertThat(last.ask("BYE", "", "")).startsWith("SIP/2.0 200");
      assertThat(last.ask("INFO", "", "")).startsWith("SIP/2.0 481");
      await(() -> server.figures().getLegs() == 0, "the leg is released");
    }
  }

  private String msml(String type, String content) throws Exception {
    var document =
        "<?xml version=\"1.0\"?><msml version=\"1.1\">"
            + content.formatted("conn:" + script.tag())
            + "</msml>";
    return script.ask("INFO", type, document);
  }

  private String wav(double hertz, int millis) throws Exception {
    var file = folder.resolve((int) hertz + ".wav");
    return Audio.tone(hertz, Duration.ofMillis(millis)).write(file).toUri().toString();
  }

  @Test
  @DisplayName("a play starts, is heard, and reports its end")
  void plays() throws Exception {
    var result =
        msml(
            "application/vnd.radisys.msml+xml",
            "<dialogstart target='%s' type='application/moml+xml' name='hello'><play>"
                + "<audio uri='"
                + wav(700, 1500)
                + "'/></play><exit namelist='play.end play.amt'/></dialogstart>");
    assertThat(result).contains("response=\"200\"").contains("/dialog:hello</dialogid>");
    assertThat(phone.hears(700)).isTrue();
    var exit = script.expect("msml.dialog.exit");
    assertThat(exit)
        .startsWith("INFO ")
        .contains("Content-Type: application/msml+xml")
        .contains("<name>play.end</name><value>play.complete</value>")
        .doesNotContain("x.seq");
  }

  @Test
  @DisplayName("a prompt that is barged collects four keys")
  void collects() throws Exception {
    msml(
        "application/msml+xml",
        "<dialogstart target='%s' name='pin'><collect fdt='10s' idt='3s'><play barge='true'>"
            + "<audio uri='"
            + wav(700, 20_000)
            + "'/></play><pattern digits='xxxx#'><send target='source' event='done'"
            + " namelist='dtmf.digits dtmf.end'/></pattern></collect></dialogstart>");
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("1").join();
    assertThat(phone.hearsNo(700)).isTrue();
    phone.rtp().press("234#").join();
    assertThat(script.expect("\"done\"")).contains("<value>1234#</value>").contains("dtmf.match");
    script.expect("msml.dialog.exit");
  }

  @Test
  @DisplayName("a menu in a group controls what plays, again and again")
  void controls() throws Exception {
    msml(
        "application/xml",
        "<dialogstart target='%s' name='menu'><group topology='parallel'><play><audio uri='"
            + wav(700, 20_000)
            + "'/><playexit><send target='group' event='terminate'/></playexit></play>"
            + "<dtmf iterate='forever'>"
            + "<pattern digits='5'><send target='play' event='toggle-state'/></pattern>"
            + "<pattern digits='#'><send target='play' event='terminate'/></pattern>"
            + "</dtmf><groupexit><send target='source' event='done' namelist='play.end'/>"
            + "</groupexit></group></dialogstart>");
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("5").join();
    assertThat(phone.hearsNo(700)).isTrue();
    phone.rtp().press("5").join();
    assertThat(phone.hears(700)).isTrue();
    phone.rtp().press("#").join();
    assertThat(script.expect("\"done\"")).contains("<value>terminate</value>");
    script.expect("msml.dialog.exit");
  }

  @Test
  @DisplayName("a recording ends with its key and is in the folder")
  void records() throws Exception {
    msml(
        "application/msml+xml",
        "<dialogstart target='%s' name='rec'><record dest='file://said.wav' format='audio/wav'"
            + " maxtime='60s' termkey='#'><recordexit><send target='source' event='done'"
            + " namelist='record.end record.recordid'/></recordexit></record></dialogstart>");
    phone.rtp().play(Audio.tone(500, Duration.ofMillis(700))).join();
    phone.rtp().press("#").join();
    assertThat(script.expect("\"done\""))
        .contains("record.complete.termkey")
        .contains("file://said.wav");
    assertThat(Files.exists(folder.resolve("said.wav"))).isTrue();
    script.expect("msml.dialog.exit");
  }

  @Test
  @DisplayName("what is not MSML, or wrong, is told")
  void refuses() throws Exception {
    assertThat(script.ask("INFO", "text/plain", "hello")).startsWith("SIP/2.0 415");
    assertThat(script.ask("INFO", "application/xml", "<msml"))
        .startsWith("SIP/2.0 200")
        .contains("response=\"400\"");
    assertThat(msml("application/xml", "<dialogend id='%s/dialog:none'/>"))
        .contains("response=\"430\"");
    assertThat(msml("application/xml", "<audit queryid='conn:*' statelist='audit.conn.dialog'/>"))
        .contains("response=\"200\"")
        .contains("targetid=\"conn:" + script.tag());
  }
}
