// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipXmlTest {

  private static final String NAMESPACE = "http://www.jcp.org/xml/ns/sipservlet";

  private static SipXml parse(String content) throws DescriptorException, IOException {
    var xml = "<sip-app xmlns='" + NAMESPACE + "' version='1.1'>" + content + "</sip-app>";
    return SipXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAWholeApplication() throws Exception {
    var xml =
        parse(
            """
            <app-name>phone</app-name>
            <distributable/>
            <context-param><param-name>a</param-name><param-value>1</param-value></context-param>
            <listener><listener-class>org.example.Ears</listener-class></listener>
            <servlet>
              <servlet-name>main</servlet-name>
              <servlet-class>org.example.Main</servlet-class>
              <init-param><param-name>b</param-name><param-value>2</param-value></init-param>
              <load-on-startup>1</load-on-startup>
            </servlet>
            <servlet-selection><main-servlet>main</main-servlet></servlet-selection>
            <proxy-config><proxy-timeout>30</proxy-timeout></proxy-config>
            <session-config><session-timeout>7</session-timeout></session-config>
            """);
    assertThat(xml.name()).contains("phone");
    assertThat(xml.mainServlet()).contains("main");
    assertThat(xml.listeners()).containsExactly("org.example.Ears");
    assertThat(xml.contextParameters()).isEqualTo(Map.of("a", "1"));
    assertThat(xml.servlets())
        .containsExactly(new SipServletModel("main", "org.example.Main", 1, Map.of("b", "2")));
    assertThat(xml.proxyTimeoutSeconds()).contains(30);
    assertThat(xml.sessionTimeoutMinutes()).contains(7);
  }

  @Test
  void readsTriggeringRules() throws Exception {
    var xml =
        parse(
            """
            <servlet-selection><servlet-mapping>
              <servlet-name>main</servlet-name>
              <pattern><and>
                <equal><var>request.method</var><value>INVITE</value></equal>
                <not><subdomain-of>
                  <var>request.uri.host</var><value>example.org</value>
                </subdomain-of></not>
              </and></pattern>
            </servlet-mapping></servlet-selection>
            """);
    var rule = xml.mappings().getFirst().rule();
    var invite = Map.of("request.method", "INVITE", "request.uri.host", "sip.example.com");
    assertThat(rule.matches(invite::get)).isTrue();
    var inside = Map.of("request.method", "INVITE", "request.uri.host", "sip.example.org");
    assertThat(rule.matches(inside::get)).isFalse();
    assertThat(rule.matches(Map.of("request.method", "OPTIONS")::get)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<login-config/>",
        "<security-constraint/>",
        "<env-entry/>",
        "<servlet><servlet-name>a</servlet-name><servlet-class>A</servlet-class><run-as/></servlet>",
        "<servlet><servlet-name>a</servlet-name></servlet>",
        "<session-config><session-timeout>soon</session-timeout></session-config>",
        "<servlet-mapping><servlet-name>a</servlet-name></servlet-mapping>",
        "<servlet-mapping><servlet-name>a</servlet-name><pattern><maybe/></pattern></servlet-mapping>",
        "<app-name>",
      })
  void refusesWhatItCannotHonour(String content) {
    assertThatThrownBy(() -> parse(content)).isInstanceOf(DescriptorException.class);
  }

  @Test
  void doesNotReadFilesNamedByADescriptor() {
    var xml =
        "<!DOCTYPE sip-app [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><sip-app><app-name>&e;</app-name></sip-app>";
    assertThatThrownBy(
            () -> SipXml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(DescriptorException.class);
  }
}
