// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.networkconnection.SdpException;

/** A factory that can judge an SDP offer before any media object is made for it. */
public interface OfferCheck {
  /**
   * Does not block and takes no resources.
   *
   * @return {@link MediaErr#NO_ERROR}, or {@code SDP_NOT_ACCEPTABLE} when nothing in the offer can
   *     be served
   * @throws SdpException when it is no SDP
   */
  MediaErr check(byte[] sdpOffer) throws SdpException;
}
