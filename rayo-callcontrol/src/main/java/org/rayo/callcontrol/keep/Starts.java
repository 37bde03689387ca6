// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.keep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rayo.callcontrol.component.ComponentPart;
import org.rayo.callcontrol.port.ComponentId;
import org.rayo.callcontrol.port.PartyId;
import org.rayo.callcontrol.snapshot.SnapshotException;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.record.RecordCommand;
import org.rayo.protocol.record.RecordMedia;
import org.rayo.protocol.xep0327.Xep0327Dialect;
import org.rayo.protocol.xml.MalformedXmlException;
import org.rayo.protocol.xml.XmlReader;
import org.rayo.protocol.xml.XmlWriter;

/** What the components of a party that changes its node were started with. */
public final class Starts {
  private Starts() {}

  /**
   * @throws SnapshotException when a start was not kept as it should
   */
  public static Map<ComponentId, ComponentStart> of(
      PartyId party, Backlog backlog, List<ComponentPart> components) {
    var all = new LinkedHashMap<ComponentId, ComponentStart>();
    for (var component : components) {
      var xml = backlog.starts().get(component.id());
      if (xml != null) {
        all.put(new ComponentId(party, component.id()), start(xml));
      }
    }
    return all;
  }

  static String written(ComponentStart start) {
    return XmlWriter.write(Xep0327Dialect.INSTANCE.writeCommand(start));
  }

  /** What a recording would be started with to be as it is after a command. */
  static String after(String xml, RecordCommand command) {
    return start(xml) instanceof RecordMedia record
        ? written(record.withStartPaused(command instanceof RecordCommand.Pause))
        : xml;
  }

  private static ComponentStart start(String xml) {
    try {
      if (Xep0327Dialect.INSTANCE.readCommand(XmlReader.read(xml))
              instanceof Parsed.Accepted<RayoCommand>(var command)
          && command instanceof ComponentStart start) {
        return start;
      }
    } catch (MalformedXmlException e) {
      throw new SnapshotException("The snapshot holds no component", e);
    }
    throw new SnapshotException("The snapshot holds something else than a component");
  }
}
