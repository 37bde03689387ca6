// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.progress.ProgressAnalysis;
import org.rayo.media.engine.progress.ProgressEnd;
import org.rayo.media.engine.progress.ProgressListener;
import org.rayo.media.engine.progress.ProgressRequest;
import org.rayo.media.engine.progress.ProgressSignal;
import org.rayo.media.engine.progress.SignalWatch;
import org.rayo.media.msml.Event;
import org.rayo.media.msml.MsmlException;
import org.rayo.media.msml.Names;
import org.rayo.media.msml.Special;

/** {@code x:cpa}. */
final class AnalysisPrimitive extends Primitive implements ProgressListener {
  private final ProgressRequest request;
  private @Nullable ProgressAnalysis analysis;

  AnalysisPrimitive(DialogRun dialog, Special.Analysis order) throws MsmlException {
    super(dialog, "cpa", order.id());
    this.request = Refusals.translate(() -> request(order));
  }

  private static ProgressRequest request(Special.Analysis order) {
    var watches = order.grammars().stream().map(URI::create).map(SignalWatch::parse).toList();
    return new ProgressRequest(watches, order.initialTimeout());
  }

  @Override
  void begin() throws MsmlException {
    var party = dialog().stage().party();
    analysis = Refusals.translate(() -> party.analyse(request, this));
  }

  @Override
  public void signal(ProgressSignal signal) {
    dialog().stage().run(() -> heard(signal));
  }

  @Override
  public void ended(ProgressEnd end) {
    dialog().stage().run(() -> over(end));
  }

  private void heard(ProgressSignal signal) {
    if (!isOver() && dialog().wants(Names.CPA_SIGNAL)) {
      var pairs =
          values(signal).entrySet().stream()
              .map(each -> new Event.Pair(each.getKey(), each.getValue()))
              .toList();
      dialog().report(new Event(Names.CPA_SIGNAL, dialog().id(), pairs));
    }
  }

  private static Map<String, String> values(ProgressSignal signal) {
    return variables(
        Names.CPA_TYPE,
        signal.kind().uri(),
        Names.CPA_HEARD,
        Integer.toString(signal.millis()),
        Names.CPA_VALUE,
        signal.value());
  }

  private void over(ProgressEnd end) {
    var reason =
        switch (end) {
          case ProgressEnd.Found _ -> "cpa.signal";
          case ProgressEnd.NoInput _ -> "cpa.noinput";
          case ProgressEnd.Stopped _ -> stopReason();
          case ProgressEnd.LegClosed _ -> Names.END_DROPPED;
        };
    var variables = variables(Names.CPA_END, reason);
    if (end instanceof ProgressEnd.Found found) {
      variables.putAll(values(found.signal()));
    }
    over(variables, List.of(), Names.CPA_END);
  }

  @Override
  void receive(String event) {
    if (analysis != null && event.split("\\.", 2)[0].equals("terminate")) {
      analysis.stop();
    }
  }
}
