// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.dialect;

import java.util.Set;
import javax.xml.namespace.QName;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.core.RayoEvent;
import org.rayo.protocol.core.Ref;
import org.rayo.protocol.error.Parsed;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;

/**
 * One way to write Rayo. Both directions of everything are here, so that servers and clients share
 * it. Implementations are immutable.
 */
public interface Dialect {
  /**
   * Reads the payload of an IQ of type set. Nothing in it is ignored: an unknown payload gives
   * feature-not-implemented of type cancel, an unknown attribute, child or word
   * feature-not-implemented of type modify, anything else that is wrong bad-request.
   */
  Parsed<RayoCommand> readCommand(XmlElement payload);

  XmlElement writeCommand(RayoCommand command);

  /** Whether a child of a presence is an event of this dialect. */
  boolean knowsEvent(XmlElement payload);

  /** The names of all elements that {@link #knowsEvent} knows. */
  Set<QName> eventNames();

  /** Reads an event and skips what a newer server may have added to it. */
  Parsed<RayoEvent> readEvent(XmlElement payload);

  /** The one child that carries the event; what goes beside it is the business of the presence. */
  XmlElement writeEvent(RayoEvent event);

  Parsed<Ref> readRef(XmlElement payload);

  XmlElement writeRef(Ref ref);

  /**
   * The dialect for the ref that answers a command, and for the events of the component that it
   * started; another one where names depend on that command.
   */
  default Dialect answering(XmlElement command) {
    return this;
  }

  /** The dialect for the events of a mixer, which share their types with those of calls. */
  default Dialect ofMixer() {
    return this;
  }

  /** The address from which an event of an entity comes. */
  default Jid sender(Jid entity, RayoEvent event) {
    return entity;
  }
}
