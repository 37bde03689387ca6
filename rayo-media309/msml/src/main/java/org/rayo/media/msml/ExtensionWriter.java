// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.List;
import org.rayo.media.msml.xml.Element;

/** Writes the requests of our package. */
final class ExtensionWriter {
  private ExtensionWriter() {}

  static Element.Builder of(String name) {
    return Element.of(Msml.EXTENSION, name);
  }

  static Element write(Extension extension) {
    var element =
        switch (extension) {
          case Extension.Attach attach ->
              of("attach")
                  .attribute("node", attach.node())
                  .attribute("epoch", attach.epoch())
                  .attribute("from", attach.from())
                  .children(seen(attach.objects()));
          case Extension.Ack(var objects, _) -> of("ack").children(seen(objects));
          case Extension.Lease(var split, var node, _) ->
              of("lease").attribute("split", split).attribute("node", node);
          case Extension.Seek(var id, var to, var by, _) ->
              of("seek")
                  .attribute("id", id)
                  .attribute("to", Durations.format(to))
                  .attribute("by", Durations.format(by));
          case Extension.Speed(var id, var change, _) ->
              of("speed").attribute("id", id).attribute("change", Fields.word(change));
          case Extension.Volume(var id, var change, _) ->
              of("volume").attribute("id", id).attribute("change", Fields.word(change));
          case Extension.Mute(var id, var on, _) ->
              of("mute").attribute("id", id).attribute("on", on);
          case Extension.Watch(var id, var keys, var inactivity, _) ->
              of("watch")
                  .attribute("id", id)
                  .attribute("keys", keys)
                  .attribute("inactivity", Durations.format(inactivity));
          case Extension.Offer(var id, var flow, _) ->
              of("offer").attribute("id", id).attribute("flow", Fields.word(flow));
          case Extension.Answer(var id, var sdp, _) -> of("answer").attribute("id", id).text(sdp);
          case Extension.Negotiate(var id, var sdp, _) ->
              of("negotiate").attribute("id", id).text(sdp);
          case Extension.Release(var id, _) -> of("release").attribute("id", id);
          case Extension.Withdraw(var id, _) -> of("withdraw").attribute("id", id);
        };
    return element.attribute("mark", extension.mark()).build();
  }

  static List<Element> seen(List<Seen> objects) {
    return objects.stream()
        .map(
            seen ->
                of("object")
                    .attribute("name", seen.name())
                    .attribute("seq", seen.sequence())
                    .build())
        .toList();
  }
}
