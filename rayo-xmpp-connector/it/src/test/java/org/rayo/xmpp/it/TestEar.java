// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.ResourceAdapterArchive;
import org.rayo.xmpp.it.endpoint.EchoEndpoint;

/** An application as Rayo's own is built: the adapter nested, what both sides share in lib. */
final class TestEar {
  private TestEar() {}

  static EnterpriseArchive build() {
    var parts = System.getProperty("ear.parts");
    var adapter =
        ShrinkWrap.create(ZipImporter.class, "rayo-xmpp-connector.rar")
            .importFrom(new File(parts, "rayo-xmpp-connector.rar"))
            .as(ResourceAdapterArchive.class);
    var endpoint =
        ShrinkWrap.create(JavaArchive.class, "endpoint.jar")
            .addPackage(EchoEndpoint.class.getPackage());
    return ShrinkWrap.create(EnterpriseArchive.class, "echo.ear")
        .addAsModule(adapter)
        .addAsModule(endpoint)
        .addAsLibraries(new File(parts, "rayo-xmpp-api.jar"), new File(parts, "rayo-protocol.jar"))
        .addAsManifestResource(new StringAsset(DESCRIPTOR), "application.xml");
  }

  /** The adapter first, so that the factory it binds is there when the endpoint starts. */
  private static final String DESCRIPTOR =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <initialize-in-order>true</initialize-in-order>
        <module><connector>rayo-xmpp-connector.rar</connector></module>
        <module><ejb>endpoint.jar</ejb></module>
        <library-directory>lib</library-directory>
      </application>
      """;
}
