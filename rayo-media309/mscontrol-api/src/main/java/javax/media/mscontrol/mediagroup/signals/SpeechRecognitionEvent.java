// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.mediagroup.signals;

import java.net.URL;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.Value;
import javax.media.mscontrol.resource.enums.QualifierEnum;
import javax.media.mscontrol.resource.enums.ValueEnum;

/** What a detector with a speech grammar adds to its event. */
public interface SpeechRecognitionEvent extends SignalDetectorEvent {
  Value START_OF_SPEECH = ValueEnum.START_OF_SPEECH;
  Value END_OF_SPEECH = ValueEnum.END_OF_SPEECH;
  Qualifier NO_GRAMMAR_MATCH = QualifierEnum.NO_GRAMMAR_MATCH;

  /** What the grammar says about the words. */
  String getTag();

  /** The words that were understood. */
  String getUserInput();

  /** Where the whole result document can be read. */
  URL getSemanticResult();
}
