// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem;

import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.ReloadRequiredWriteAttributeHandler;
import org.jboss.as.controller.registry.Resource;
import org.rayo.subsystem.settings.SettingsModel;

/**
 * Asks for a reload after a change, but refuses at once what the reload would stumble over: values
 * that are good by themselves and do not fit each other.
 */
final class CheckedReload extends ReloadRequiredWriteAttributeHandler {

  @Override
  protected void validateUpdatedModel(OperationContext context, Resource subsystem)
      throws OperationFailedException {
    // A host controller does not know the system properties of its servers.
    if (context.getProcessType().isServer()) {
      SettingsModel.read(context, subsystem);
    }
  }
}
