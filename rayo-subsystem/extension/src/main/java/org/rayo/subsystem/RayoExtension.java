// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import org.wildfly.subsystem.SubsystemConfiguration;
import org.wildfly.subsystem.SubsystemExtension;
import org.wildfly.subsystem.SubsystemPersistence;

/** The entry point that WildFly finds by {@code /extension=org.rayo.subsystem}. */
public final class RayoExtension extends SubsystemExtension<RayoSchema> {

  public RayoExtension() {
    super(
        SubsystemConfiguration.of(RayoResource.REGISTRATION, RayoModel.CURRENT, RayoResource::new),
        SubsystemPersistence.of(RayoSchema.CURRENT));
  }
}
