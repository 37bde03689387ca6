// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

import javax.media.mscontrol.EventType;
import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.Qualifier;
import javax.media.mscontrol.resource.ResourceEvent;
import javax.media.mscontrol.resource.enums.ErrorEnum;
import javax.media.mscontrol.resource.enums.EventTypeEnum;
import javax.media.mscontrol.resource.enums.QualifierEnum;

/** Reports a step of a negotiation, or trouble on the network. */
public interface SdpPortManagerEvent extends ResourceEvent<SdpPortManager> {
  /** Our offer is ready; {@link #getMediaServerSdp} returns it. */
  EventType OFFER_GENERATED = EventTypeEnum.OFFER_GENERATED;

  /** Our answer is ready; {@link #getMediaServerSdp} returns it. */
  EventType ANSWER_GENERATED = EventTypeEnum.ANSWER_GENERATED;

  /** The peer's answer was taken. */
  EventType ANSWER_PROCESSED = EventTypeEnum.ANSWER_PROCESSED;

  /** The media server wants to change the session. */
  EventType UNSOLICITED_OFFER_GENERATED = EventTypeEnum.UNSOLICITED_OFFER_GENERATED;

  /** A stream from the network broke or stopped. */
  EventType NETWORK_STREAM_FAILURE = EventTypeEnum.NETWORK_STREAM_FAILURE;

  Qualifier OFFER_PARTIALLY_ACCEPTED = QualifierEnum.OFFER_PARTIALLY_ACCEPTED;
  Qualifier RESOURCE_PARTIALLY_AVAILABLE = QualifierEnum.RESOURCE_PARTIALLY_AVAILABLE;

  /** The description leaves nothing in common. */
  MediaErr SDP_NOT_ACCEPTABLE = ErrorEnum.SDP_NOT_ACCEPTABLE;

  MediaErr RESOURCE_UNAVAILABLE = ErrorEnum.RESOURCE_UNAVAILABLE;

  /** Both sides offered at a time. */
  MediaErr SDP_GLARE = ErrorEnum.SDP_GLARE;

  /** Our description; null when the event brings none. */
  byte[] getMediaServerSdp();
}
