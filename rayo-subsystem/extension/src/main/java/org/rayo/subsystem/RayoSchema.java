// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.ResourceRegistration;
import org.jboss.as.controller.SubsystemSchema;
import org.jboss.as.controller.persistence.xml.ResourceXMLParticleFactory;
import org.jboss.as.controller.persistence.xml.SubsystemResourceRegistrationXMLElement;
import org.jboss.as.controller.persistence.xml.SubsystemResourceXMLSchema;
import org.jboss.as.controller.xml.VersionedNamespace;
import org.jboss.as.controller.xml.XMLCardinality;
import org.jboss.staxmapper.IntVersion;
import org.rayo.subsystem.settings.SettingsModel;

/** The XML of the subsystem, {@code schema/rayo_1_0.xsd}; a published version never changes. */
enum RayoSchema implements SubsystemResourceXMLSchema<RayoSchema> {
  VERSION_1_0(1, 0);

  static final RayoSchema CURRENT = VERSION_1_0;

  @SuppressWarnings("ImmutableEnumChecker") // WildFly does not annotate its immutable types
  private final VersionedNamespace<IntVersion, RayoSchema> namespace;

  RayoSchema(int major, int minor) {
    namespace =
        SubsystemSchema.createSubsystemURN(
            RayoResource.REGISTRATION.getName(), new IntVersion(major, minor));
  }

  @Override
  public VersionedNamespace<IntVersion, RayoSchema> getNamespace() {
    return namespace;
  }

  @Override
  public SubsystemResourceRegistrationXMLElement getSubsystemXMLElement() {
    var factory = ResourceXMLParticleFactory.newInstance(this);
    var content = factory.sequence();
    SettingsModel.grouped()
        .forEach(
            (group, attributes) ->
                content.addElement(
                    factory
                        .element(factory.resolve(group))
                        .addAttributes(attributes)
                        .withCardinality(XMLCardinality.Single.OPTIONAL)
                        .build()));
    SettingsModel.children()
        .forEach(
            (kind, attributes) ->
                content.addElement(
                    factory
                        .namedElement(ResourceRegistration.of(PathElement.pathElement(kind)))
                        .addAttributes(attributes)
                        .withCardinality(XMLCardinality.Unbounded.OPTIONAL)
                        .build()));
    return factory
        .subsystemElement(RayoResource.REGISTRATION)
        .addAttributes(SettingsModel.ungrouped())
        .withContent(content.build())
        .build();
  }
}
