// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.dialog;

import java.util.function.Supplier;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Code;
import org.rayo.media.msml.MsmlException;

/** What the engine refuses, in the codes of MSML. */
public final class Refusals {
  private Refusals() {}

  public static MsmlException of(MediaException e) {
    return new MsmlException(code(e), String.valueOf(e.getMessage()), e);
  }

  static Code code(MediaException e) {
    return switch (e) {
      case MediaException.Unsupported _ -> Code.UNSUPPORTED_ATTRIBUTE;
      case MediaException.InvalidDocument _ -> Code.INVALID_DOCUMENT;
      case MediaException.FetchFailed _ -> Code.FETCH_FAILED;
      case MediaException.NoResources _ -> Code.NO_RESOURCES;
      case MediaException.WrongState _ -> Code.WRONG_STATE;
      case MediaException.MalformedSdp _ -> Code.BAD_REQUEST;
      case MediaException.NoCommonCodec _ -> Code.INCOMPATIBLE_FORMATS;
    };
  }

  /** Runs something on the engine. */
  public static <T> T translate(Supplier<T> work) throws MsmlException {
    try {
      return work.get();
    } catch (MediaException e) {
      throw of(e);
    } catch (IllegalArgumentException e) {
      throw new MsmlException(Code.INVALID_VALUE, String.valueOf(e.getMessage()), e);
    }
  }
}
