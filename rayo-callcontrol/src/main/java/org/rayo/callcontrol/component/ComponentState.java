// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import java.util.Map;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.jid.Jid;

/**
 * Where a component is in its life (XEP-0327 section 6.5): {@link Waiting} → {@link Starting} →
 * {@link Running} → {@link Stopping}, and gone when it completed. Each state may be skipped or be
 * the last one.
 */
public sealed interface ComponentState {
  /** Full JID that alone commands the component and hears of it. */
  Jid creator();

  ComponentKind kind();

  /** Asked for while the call's media is being set up. Nobody has its ref yet. */
  record Waiting(Jid creator, ComponentKind kind, ClientRequest request, ComponentStart start)
      implements ComponentState {}

  /** Given to media, which validates it. Nobody has its ref yet. */
  record Starting(Jid creator, ComponentKind kind, ClientRequest request)
      implements ComponentState {}

  /**
   * Its creator has the ref.
   *
   * @param commands those that media has not answered, by command id
   */
  record Running(Jid creator, ComponentKind kind, Map<String, ClientRequest> commands)
      implements ComponentState {
    public Running {
      commands = Map.copyOf(commands);
    }
  }

  /** A stop command came; its completion is on the way. */
  record Stopping(Jid creator, ComponentKind kind, Map<String, ClientRequest> commands)
      implements ComponentState {
    public Stopping {
      commands = Map.copyOf(commands);
    }
  }
}
