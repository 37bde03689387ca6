// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.control.session;

import javax.media.mscontrol.MsControlException;
import org.rayo.media.control.component.CommandRefused;
import org.rayo.media.control.component.MediaComponent;
import org.rayo.media.control.component.MediaParty;
import org.rayo.media.control.component.StanzaErrors;
import org.rayo.media.control.input.AnalysisComponent;
import org.rayo.media.control.input.InputComponent;
import org.rayo.media.control.output.OutputComponent;
import org.rayo.media.control.prompt.PromptComponent;
import org.rayo.media.control.record.RecordComponent;
import org.rayo.media.control.record.RecordingPlace;
import org.rayo.media.driver.ext.FetchFailedException;
import org.rayo.protocol.core.ComponentStart;
import org.rayo.protocol.error.StanzaError;
import org.rayo.protocol.fax.FaxStart;
import org.rayo.protocol.input.Input;
import org.rayo.protocol.output.Output;
import org.rayo.protocol.prompt.Prompt;
import org.rayo.protocol.record.RecordMedia;

/** Starts components; may wait for grammars to be fetched. */
final class ComponentStarter {
  private ComponentStarter() {}

  /**
   * Goes on with a component that another process has started; on the queue of the party.
   *
   * @param party that is being adopted
   */
  static void adopt(
      MediaParty party, ComponentStart start, RecordingPlace recordings, ComponentSlot slot) {
    try {
      slot.adopted(create(party, start, recordings, slot));
    } catch (MsControlException | CommandRefused e) {
      slot.lost(e.getMessage());
    } catch (RuntimeException e) {
      slot.lost(PartyControl.internalError(e).text());
    }
  }

  static void start(
      MediaParty party, ComponentStart start, RecordingPlace recordings, ComponentSlot slot) {
    try {
      slot.started(create(party, start, recordings, slot));
    } catch (FetchFailedException e) {
      slot.failed(e.getMessage());
    } catch (MsControlException e) {
      slot.refused(StanzaErrors.of(e));
    } catch (CommandRefused e) {
      slot.refused(e.error());
    } catch (RuntimeException e) {
      slot.refused(PartyControl.internalError(e));
    }
  }

  private static MediaComponent create(
      MediaParty party, ComponentStart start, RecordingPlace recordings, ComponentSlot slot)
      throws MsControlException, CommandRefused {
    return switch (start) {
      case Output output -> OutputComponent.start(party, output, slot);
      case Input input when input.mode() == Input.Mode.CPA ->
          AnalysisComponent.start(party, input, slot);
      case Input input -> InputComponent.start(party, input, slot);
      case Prompt prompt -> PromptComponent.start(party, prompt, slot);
      case RecordMedia record ->
          RecordComponent.start(party, record, slot.isSuccessor(), recordings, slot);
      case FaxStart _ ->
          throw new CommandRefused(
              StanzaError.unknownFeature("This server neither sends nor receives faxes"));
    };
  }
}
