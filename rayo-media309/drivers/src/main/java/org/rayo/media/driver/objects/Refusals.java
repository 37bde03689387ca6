// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import javax.media.mscontrol.MediaErr;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.UnsupportedException;
import javax.media.mscontrol.WrongStateException;
import javax.media.mscontrol.networkconnection.SdpException;
import javax.media.mscontrol.networkconnection.SdpPortManagerEvent;
import org.rayo.media.driver.ext.FetchFailedException;
import org.rayo.media.driver.ext.InvalidDocumentException;
import org.rayo.media.driver.ext.ResourceUnavailableException;
import org.rayo.media.engine.MediaException;

/** Translates what the engine refuses into the words of the standard. */
final class Refusals {
  private Refusals() {}

  static MsControlException of(MediaException e) {
    var text = String.valueOf(e.getMessage());
    return switch (e) {
      case MediaException.Unsupported _ -> new UnsupportedException(text, e);
      case MediaException.InvalidDocument _ -> new InvalidDocumentException(text, e);
      case MediaException.FetchFailed _ -> new FetchFailedException(text, e);
      case MediaException.NoResources _ -> new ResourceUnavailableException(text, e);
      case MediaException.WrongState _ -> new WrongStateException(text, e);
      case MediaException.MalformedSdp _ -> new SdpException(text, e);
      case MediaException.NoCommonCodec _ -> new SdpException(text, e);
    };
  }

  /** For an event. */
  static MediaErr error(MediaException e) {
    return switch (e) {
      case MediaException.Unsupported _ -> MediaErr.NOT_SUPPORTED;
      case MediaException.InvalidDocument _ -> MediaErr.BAD_ARG;
      case MediaException.FetchFailed _ -> MediaErr.NOT_FOUND;
      case MediaException.NoResources _ -> MediaErr.RESOURCE_UNAVAILABLE;
      case MediaException.WrongState _ -> MediaErr.REFUSED;
      case MediaException.MalformedSdp _ -> MediaErr.BAD_ARG;
      case MediaException.NoCommonCodec _ -> SdpPortManagerEvent.SDP_NOT_ACCEPTABLE;
    };
  }

  /** Runs something on the engine. */
  static <T> T translate(java.util.function.Supplier<T> work) throws MsControlException {
    try {
      return work.get();
    } catch (MediaException e) {
      throw of(e);
    } catch (IllegalArgumentException e) {
      throw new MsControlException(e.getMessage(), e);
    }
  }
}
