// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import org.jboss.as.controller.ModelVersion;
import org.jboss.as.controller.SubsystemModel;

/** The versions of the management model; a published version never changes. */
enum RayoModel implements SubsystemModel {
  VERSION_1_0_0(1, 0, 0);

  static final RayoModel CURRENT = VERSION_1_0_0;

  @SuppressWarnings("ImmutableEnumChecker") // WildFly does not annotate its immutable types
  private final ModelVersion version;

  RayoModel(int major, int minor, int micro) {
    version = ModelVersion.create(major, minor, micro);
  }

  @Override
  public ModelVersion getVersion() {
    return version;
  }
}
