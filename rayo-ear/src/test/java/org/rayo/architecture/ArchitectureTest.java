// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the table in ARCHITECTURE.md as a test. */
@AnalyzeClasses(packages = "org.rayo", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PROTOCOL_KNOWS_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage("org.rayo.protocol..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.rayo.protocol..", "java..", "javax.xml..", "org.jspecify..");

  @ArchTest
  static final ArchRule CALL_CONTROL_KNOWS_NO_EDGE =
      classes()
          .that()
          .resideInAPackage("org.rayo.callcontrol..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.rayo.callcontrol..", "org.rayo.protocol..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule SIP_STAYS_IN_ITS_SERVLET =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.rayo.sipservlet..", "org.rayo.sip..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.servlet.sip..");

  @ArchTest
  static final ArchRule JSR_309_STAYS_IN_MEDIA =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.rayo.media..", "javax.media.mscontrol..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.media.mscontrol..");

  @ArchTest
  static final ArchRule INFINISPAN_STAYS_IN_REPLICATION =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.rayo.server.replication..",
              "org.rayo.server.composition..",
              "org.rayo.sip.container.replica..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.infinispan..");

  @ArchTest
  static final ArchRule CONNECTOR_KNOWS_NO_CALL_CONTROL =
      noClasses()
          .that()
          .resideInAPackage("org.rayo.xmpp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.rayo.callcontrol..");

  @ArchTest
  static final ArchRule ONLY_THE_ADAPTER_CONNECTS_MEDIA_TO_CALL_CONTROL =
      noClasses()
          .that()
          .resideInAnyPackage("org.rayo.media.engine..", "org.rayo.media.driver..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.rayo.callcontrol..", "org.rayo.protocol..");

  @ArchTest
  static final ArchRule SIP_SERVLET_KNOWS_NEITHER_MEDIA_NOR_CACHE =
      noClasses()
          .that()
          .resideInAPackage("org.rayo.sipservlet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.rayo.media..", "javax.media.mscontrol..", "org.infinispan..");
}
