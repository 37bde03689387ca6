// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rayo.callcontrol.snapshot.FieldReader;
import org.rayo.callcontrol.snapshot.FieldWriter;
import org.rayo.protocol.jid.Jid;

/**
 * A component as far as it survives its node: one that has a ref.
 *
 * <pre>1 id  2 creator  3 kind name  4 stopping</pre>
 *
 * @param stopping whether a stop command came
 */
public record ComponentPart(String id, Jid creator, ComponentKind kind, boolean stopping) {
  public static List<ComponentPart> of(Components components) {
    var parts = new ArrayList<ComponentPart>();
    components
        .byId()
        .forEach(
            (id, state) -> {
              switch (state) {
                case ComponentState.Running(var creator, var kind, _) ->
                    parts.add(new ComponentPart(id, creator, kind, false));
                case ComponentState.Stopping(var creator, var kind, _) ->
                    parts.add(new ComponentPart(id, creator, kind, true));
                case ComponentState.Waiting _, ComponentState.Starting _ -> {}
              }
            });
    return parts;
  }

  /** The components from which a survivor goes on. */
  public static Map<String, ComponentState> toStates(List<ComponentPart> parts) {
    var byId = new LinkedHashMap<String, ComponentState>();
    for (var part : parts) {
      byId.put(
          part.id,
          part.stopping
              ? new ComponentState.Stopping(part.creator, part.kind, Map.of())
              : new ComponentState.Running(part.creator, part.kind, Map.of()));
    }
    return byId;
  }

  public void write(FieldWriter out) {
    out.text(1, id).text(2, creator.toString()).text(3, kind.name()).number(4, stopping ? 1 : 0);
  }

  /**
   * @throws IllegalArgumentException for an impossible value
   */
  public static ComponentPart read(FieldReader in) {
    return new ComponentPart(
        in.text(1), Jid.parse(in.text(2)), ComponentKind.valueOf(in.text(3)), in.number(4) == 1);
  }
}
