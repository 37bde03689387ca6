// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.vxml;

import java.net.URL;
import java.util.Map;
import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.Parameters;
import javax.media.mscontrol.join.JoinableDialog;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/** A VoiceXML interpreter on the media server. */
@SuppressWarnings("overloads") // the standard inherits addListener from two parents
public interface VxmlDialog
    extends JoinableDialog, MediaObject, MediaEventNotifier<VxmlDialogEvent> {
  Parameter FETCH_TIMEOUT = ParameterEnum.VXML_FETCH_TIMEOUT;
  Parameter DOCUMENT_MAX_STALE = ParameterEnum.DOCUMENT_MAX_STALE;
  Parameter DOCUMENT_MAX_AGE = ParameterEnum.DOCUMENT_MAX_AGE;
  Parameter AUTO_START = ParameterEnum.AUTO_START;
  Parameter CONNECTION_DATA = ParameterEnum.CONNECTION_DATA;
  String LOCAL_URI = "connection.local.uri";
  String REMOTE_URI = "connection.remote.uri";
  String REDIRECT = "connection.redirect";
  String PROTOCOL_NAME = "connection.protocol.name";
  String PROTOCOL_VERSION = "connection.protocol.version";
  String PROTOCOL_SIP_HEADERS = "connection.protocol.sip.headers";
  String PROTOCOL_SIP_REQUESTURI = "connection.protocol.sip.requesturi";
  String PROTOCOL_SIP_MEDIA = "connection.protocol.sip.media";

  /**
   * Loads a document without starting it: {@link VxmlDialogEvent#PREPARED}.
   *
   * @param sessionVariables values for the dialog
   */
  void prepare(URL document, Parameters parameters, Map<String, Object> sessionVariables);

  /**
   * Loads a document without starting it: {@link VxmlDialogEvent#PREPARED}.
   *
   * @param sessionVariables values for the dialog
   */
  void prepare(String document, Parameters parameters, Map<String, Object> sessionVariables);

  /** Starts what was prepared: {@link VxmlDialogEvent#STARTED}. */
  void start(Map<String, Object> sessionVariables);

  /**
   * Ends the dialog.
   *
   * @param immediate without letting it say goodbye
   */
  void terminate(boolean immediate);

  /** Throws an event into the running dialog. */
  void acceptEvent(String event, Map<String, Object> values);
}
