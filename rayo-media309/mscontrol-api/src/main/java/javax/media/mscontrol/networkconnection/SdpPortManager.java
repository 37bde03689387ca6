// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

import javax.media.mscontrol.MediaEventNotifier;
import javax.media.mscontrol.Parameter;
import javax.media.mscontrol.resource.Resource;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/**
 * Negotiates the streams of a connection. The outcome of each method comes as an {@link
 * SdpPortManagerEvent}.
 */
public interface SdpPortManager
    extends Resource<NetworkConnection>, MediaEventNotifier<SdpPortManagerEvent> {
  /** A {@link java.util.Map} of headers for a SIP dialog that the driver opens by itself. */
  Parameter SIP_HEADERS = ParameterEnum.SIP_HEADERS;

  /** Makes an offer: {@link SdpPortManagerEvent#OFFER_GENERATED}. */
  void generateSdpOffer() throws SdpPortManagerException;

  /** Answers an offer, the first or a later one: {@link SdpPortManagerEvent#ANSWER_GENERATED}. */
  void processSdpOffer(byte[] sdp) throws SdpPortManagerException;

  /** Takes the answer to our offer: {@link SdpPortManagerEvent#ANSWER_PROCESSED}. */
  void processSdpAnswer(byte[] sdp) throws SdpPortManagerException;

  /** Takes our offer back: the peer refused it. */
  void rejectSdpOffer() throws SdpPortManagerException;

  /** Our last description in force. */
  byte[] getMediaServerSessionDescription() throws SdpPortManagerException;

  /** The peer's last description in force. */
  byte[] getUserAgentSessionDescription() throws SdpPortManagerException;

  void setCodecPolicy(CodecPolicy policy) throws SdpPortManagerException;

  CodecPolicy getCodecPolicy();
}
