// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.xep0327;

import static org.rayo.protocol.xml.Namespaces.RAYO;

import org.rayo.protocol.codec.ElementCodec;
import org.rayo.protocol.codec.ElementCursor;
import org.rayo.protocol.core.CallCommand.Join;
import org.rayo.protocol.xml.EnumNames;
import org.rayo.protocol.xml.XmlElement;

/** {@code <join/>}, as a command and inside a dial. */
final class JoinCodec extends ElementCodec<Join> {
  JoinCodec() {
    super(Join.class, RAYO, "join");
  }

  @Override
  public Join read(ElementCursor in) {
    var target = Target.readOne(in);
    return new Join(
        target.callUri(),
        target.mixerName(),
        in.choice("direction", Join.Direction.class, Join.Direction.DUPLEX),
        in.choice("media", Join.Media.class, Join.Media.BRIDGE));
  }

  @Override
  public void write(Join join, XmlElement.Builder out) {
    new Target(join.callUri(), join.mixerName()).write(out);
    out.attribute("direction", EnumNames.of(join.direction()))
        .attribute("media", EnumNames.of(join.media()));
  }
}
