// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import org.jboss.as.controller.SimpleAttributeDefinitionBuilder;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.jboss.as.controller.capability.RuntimeCapability;
import org.jboss.as.controller.client.helpers.MeasurementUnit;
import org.jboss.as.controller.operations.validation.IntRangeValidator;
import org.jboss.as.controller.operations.validation.LongRangeValidator;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;
import org.wildfly.service.descriptor.UnaryServiceDescriptor;
import org.wildfly.subsystem.resource.capability.CapabilityReference;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/**
 * Makes the attributes of one group alike: the model says {@code group-name}, the XML has an
 * element per group and an attribute per name.
 *
 * @param whenChanged what a change needs before it is in force
 */
record AttributeGroup(String name, AttributeAccess.Flag whenChanged) {

  /** Attributes whose change is in force at once. */
  static AttributeGroup immediate(String name) {
    return new AttributeGroup(name, AttributeAccess.Flag.RESTART_NONE);
  }

  /** Attributes that sockets and sessions were built on: a change needs a reload. */
  static AttributeGroup reloading(String name) {
    return new AttributeGroup(name, AttributeAccess.Flag.RESTART_ALL_SERVICES);
  }

  SimpleAttributeDefinitionBuilder text(String local) {
    return attribute(local, ModelType.STRING);
  }

  SimpleAttributeDefinitionBuilder number(String local, int byDefault, int least, int most) {
    return attribute(local, ModelType.INT)
        .setDefaultValue(new ModelNode(byDefault))
        .setValidator(new IntRangeValidator(least, most, true, true));
  }

  SimpleAttributeDefinitionBuilder bytes(String local, long byDefault, long least, long most) {
    return attribute(local, ModelType.LONG)
        .setDefaultValue(new ModelNode(byDefault))
        .setMeasurementUnit(MeasurementUnit.BYTES)
        .setValidator(new LongRangeValidator(least, most, true, true));
  }

  SimpleAttributeDefinitionBuilder time(
      String local, MeasurementUnit unit, int byDefault, int least, int most) {
    return number(local, byDefault, least, most).setMeasurementUnit(unit);
  }

  StringListAttributeDefinition.Builder list(String local) {
    return StringListAttributeDefinition.Builder.of(name + "-" + local)
        .setXmlName(local)
        .setAttributeGroup(name)
        .setRequired(false)
        .setAllowExpression(true)
        .setFlags(whenChanged);
  }

  <T> CapabilityReferenceAttributeDefinition.Builder<T> reference(
      String local, RuntimeCapability<Void> dependent, UnaryServiceDescriptor<T> target) {
    return new CapabilityReferenceAttributeDefinition.Builder<>(
            name + "-" + local, CapabilityReference.builder(dependent, target).build())
        .setXmlName(local)
        .setAttributeGroup(name)
        .setRequired(false)
        .setFlags(AttributeAccess.Flag.RESTART_ALL_SERVICES);
  }

  private SimpleAttributeDefinitionBuilder attribute(String local, ModelType type) {
    return new SimpleAttributeDefinitionBuilder(name + "-" + local, type)
        .setXmlName(local)
        .setAttributeGroup(name)
        .setRequired(false)
        .setAllowExpression(true)
        .setFlags(whenChanged);
  }
}
