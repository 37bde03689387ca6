// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import org.jspecify.annotations.Nullable;
import org.rayo.media.msml.xml.Element;

/** Writes results. */
final class ResultWriter {
  private ResultWriter() {}

  static Element write(Result result) {
    var element =
        Element.of("result")
            .attribute("response", result.response())
            .attribute("mark", result.mark());
    if (result.description() != null) {
      element.child(Element.of("description").text(result.description()).build());
    }
    return element.children(result.parts().stream().map(ResultWriter::part).toList()).build();
  }

  private static Element part(Result.Part part) {
    return switch (part) {
      case Result.ConfId(var id) -> Element.of("confid").text(id).build();
      case Result.DialogId(var id) -> Element.of("dialogid").text(id).build();
      case Result.Audited(var target, var states) ->
          Element.of("auditresult")
              .attribute("targetid", target)
              .children(states.stream().map(ResultWriter::state).toList())
              .build();
      case Result.Attached(var objects) ->
          ExtensionWriter.of("attached").children(ExtensionWriter.seen(objects)).build();
      case Result.Leased(var granted, var holder) ->
          ExtensionWriter.of("leased")
              .attribute("granted", granted)
              .attribute("holder", holder)
              .build();
      case Result.Sdp(var sdp) -> ExtensionWriter.of("sdp").text(sdp).build();
    };
  }

  private static Element state(State state) {
    return switch (state) {
      case State.Conference conference ->
          Element.of("confconfig")
              .attribute("deletewhen", Fields.word(conference.deleteWhen()))
              .attribute("term", conference.term())
              .child(MsmlWriter.audioMix(conference.audioMix()))
              .child(text("controller", conference.controller()))
              .build();
      case State.SipDialog dialog -> sipDialog(dialog);
      case State.LocalSdp(var sdp) -> Element.of("localsdp").text(sdp).build();
      case State.RemoteSdp(var sdp) -> Element.of("remotesdp").text(sdp).build();
      case State.Dialog dialog ->
          Element.of("dialog")
              .attribute("name", dialog.name())
              .attribute("src", dialog.source())
              .attribute("type", dialog.type())
              .child(
                  text(
                      "duration", dialog.duration() == null ? null : dialog.duration().toSeconds()))
              .child(text("primitive", dialog.primitive()))
              .child(text("controller", dialog.controller()))
              .build();
      case State.Joined(var other, var media, var from, var gain) ->
          Element.of("stream")
              .attribute("joinwith", other)
              .attribute("media", Fields.word(media))
              .attribute("dir", from ? "from" : "to")
              .child(MsmlWriter.gain(gain))
              .build();
      case State.Rtcp(var received, var sent, var lost, var jitter) ->
          ExtensionWriter.of("rtcp")
              .attribute("received", received)
              .attribute("sent", sent)
              .attribute("lost", lost)
              .attribute("jitter", Durations.format(jitter))
              .build();
      case State.Session(var name, var node, var epoch, var sequence) ->
          ExtensionWriter.of("session")
              .attribute("name", name)
              .attribute("node", node)
              .attribute("epoch", epoch)
              .attribute("seq", sequence)
              .build();
    };
  }

  private static Element sipDialog(State.SipDialog dialog) {
    return Element.of("sipdialog")
        .attribute("callid", dialog.callId())
        .attribute("localtag", dialog.localTag())
        .attribute("remotetag", dialog.remoteTag())
        .child(text("localseq", dialog.localSequence()))
        .child(text("remoteseq", dialog.remoteSequence()))
        .child(text("localuri", dialog.localUri()))
        .child(text("remoteuri", dialog.remoteUri()))
        .child(text("remotetarget", dialog.remoteTarget()))
        .child(text("routeset", dialog.routeSet()))
        .build();
  }

  private static @Nullable Element text(String name, @Nullable Object value) {
    return value == null ? null : Element.of(name).text(value.toString()).build();
  }
}
