// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sipservlet.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rayo.callcontrol.port.SignalingHub;
import org.rayo.protocol.core.Header;
import org.rayo.sipservlet.container.deployed.HubServlet;
import org.rayo.sipservlet.container.deployed.ScriptedHub;

/** The WAR under test in an EAR as the real one has it, with our hub in the place of the server. */
final class TestEar {
  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="annotated"/>
      """;
  private static final String STRUCTURE =
      """
      <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.2">
        <deployment>
          <dependencies><module name="org.rayo.runtime"/></dependencies>
        </deployment>
        <sub-deployment name="rayo-sipservlet.war">
          <dependencies><module name="org.rayo.sip" services="import"/></dependencies>
        </sub-deployment>
      </jboss-deployment-structure>
      """;

  private TestEar() {}

  static void write(Path war, Path ear) throws IOException {
    var work = Files.createTempDirectory("test-ear");
    var hub = work.resolve("hub.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(hub))) {
      text(zip, "META-INF/beans.xml", BEANS);
      type(zip, "", ScriptedHub.class);
    }
    var web = work.resolve("test.war");
    try (var zip = new ZipOutputStream(Files.newOutputStream(web))) {
      text(zip, "WEB-INF/beans.xml", BEANS);
      type(zip, "WEB-INF/classes/", HubServlet.class);
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(ear))) {
      text(zip, "META-INF/jboss-deployment-structure.xml", STRUCTURE);
      file(zip, "lib/rayo-protocol.jar", jarOf(Header.class));
      file(zip, "lib/rayo-callcontrol.jar", jarOf(SignalingHub.class));
      file(zip, "lib/hub.jar", hub);
      file(zip, "rayo-sipservlet.war", war);
      file(zip, "test.war", web);
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void file(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
  }

  private static void type(ZipOutputStream zip, String folder, Class<?> type) {
    var name = type.getName().replace('.', '/') + ".class";
    try (var in = type.getClassLoader().getResourceAsStream(name)) {
      zip.putNextEntry(new ZipEntry(folder + name));
      if (in != null) {
        in.transferTo(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
