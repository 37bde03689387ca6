// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.remote;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.rayo.media.engine.MediaException;
import org.rayo.media.msml.Extension;
import org.rayo.media.msml.Request;
import org.rayo.media.msml.Result;
import org.rayo.media.msml.Special;
import org.rayo.media.sip.SipAnswer;
import org.rayo.media.sip.UnansweredException;

/** What media servers refuse, in the words of engines. */
final class Failures {
  private Failures() {}

  /**
   * @return the result
   * @throws MediaException unless it is good
   */
  static Result check(Result result) {
    if (result.isOk()) {
      return result;
    }
    var description = result.description();
    throw of(
        result.response(),
        description == null ? "The media server says " + result.response() : description);
  }

  static MediaException of(int code, String text) {
    return switch (code) {
      case 401, 402, 406, 407, 420, 421, 440 -> new MediaException.Unsupported(text);
      case 400 -> new MediaException.MalformedSdp(text);
      case 403, 404, 405, 408, 409, 410, 422, 424, 425, 426 ->
          new MediaException.InvalidDocument(text);
      case 423, 434 -> new MediaException.FetchFailed(text);
      case 430, 431, 432, 460, 461, 510, 511 -> new MediaException.WrongState(text);
      case 450, 451 -> new MediaException.NoCommonCodec(text);
      default -> new MediaException.NoResources(text);
    };
  }

  /** The answer to an INVITE with an offer. */
  static MediaException of(SipAnswer answer) {
    var text = "The media server says " + answer.status() + " " + answer.reason();
    return switch (answer.status()) {
      case 400 -> new MediaException.MalformedSdp(text);
      case 415, 488, 606 -> new MediaException.NoCommonCodec(text);
      default -> new MediaException.NoResources(text);
    };
  }

  /** Whether a request did not even leave: there is nobody who takes connections. */
  static boolean isUnsent(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof UnansweredException && cause.getCause() != null;
  }

  /** Whether RFC 5707 alone does not have it. */
  static boolean needsPackage(Request request) {
    return switch (request) {
      case Extension _ -> true;
      case Request.DialogStart start -> start.body().stream().anyMatch(Special.class::isInstance);
      default -> false;
    };
  }
}
