// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.live;

import org.jboss.as.controller.AbstractWriteAttributeHandler;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.PathAddress;
import org.jboss.as.controller.PathElement;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;
import org.rayo.subsystem.settings.SettingsModel;
import org.wildfly.subsystem.resource.operation.ResourceOperationRuntimeHandler;

/** Brings a changed model to the running server, without a reload. */
public final class SettingsChange extends AbstractWriteAttributeHandler<Void>
    implements ResourceOperationRuntimeHandler {
  private static final String SUBSYSTEM = "subsystem";

  private final LiveView view;

  public SettingsChange(LiveView view) {
    this.view = view;
  }

  @Override
  protected boolean applyUpdateToRuntime(
      OperationContext context,
      ModelNode operation,
      String attribute,
      ModelNode resolved,
      ModelNode current,
      HandbackHolder<Void> handback)
      throws OperationFailedException {
    apply(context, subsystem(context));
    return false;
  }

  @Override
  protected void revertUpdateToRuntime(
      OperationContext context,
      ModelNode operation,
      String attribute,
      ModelNode valueToRestore,
      ModelNode valueToRevert,
      Void handback)
      throws OperationFailedException {
    var before = subsystem(context).clone();
    var element = context.getCurrentAddress().getLastElement();
    var changed = element.getKey().equals(SUBSYSTEM) ? before : before.requireChild(element);
    changed.getModel().get(attribute).set(valueToRestore);
    apply(context, before);
  }

  @Override
  public void addRuntime(OperationContext context, ModelNode child)
      throws OperationFailedException {
    apply(context, subsystem(context));
  }

  @Override
  public void removeRuntime(OperationContext context, ModelNode child)
      throws OperationFailedException {
    var rest = subsystem(context).clone();
    PathElement removed = context.getCurrentAddress().getLastElement();
    if (rest.hasChild(removed)) {
      rest.removeChild(removed);
    }
    apply(context, rest);
  }

  private void apply(OperationContext context, Resource subsystem) throws OperationFailedException {
    var runtime = view.runtime();
    if (runtime.isPresent()) {
      runtime.get().change(SettingsModel.readChangeable(context, subsystem.getModel(), subsystem));
    }
  }

  private static Resource subsystem(OperationContext context) {
    PathAddress address = context.getCurrentAddress();
    while (!address.getLastElement().getKey().equals(SUBSYSTEM)) {
      address = address.getParent();
    }
    return context.readResourceFromRoot(address);
  }
}
