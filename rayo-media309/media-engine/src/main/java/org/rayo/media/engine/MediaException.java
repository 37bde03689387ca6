// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine;

/**
 * A request that the engine refuses or cannot fulfil; the message is fit to be shown to whoever
 * asked.
 */
public abstract sealed class MediaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MediaException(String message) {
    super(message);
  }

  MediaException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The SDP cannot be parsed or breaks RFC 8866 or RFC 3264. In SIP: 400. */
  public static final class MalformedSdp extends MediaException {
    private static final long serialVersionUID = 1L;

    public MalformedSdp(String message) {
      super(message);
    }
  }

  /**
   * The SDP is sound but leaves no audio stream with a codec that the engine speaks. In SIP: 488.
   */
  public static final class NoCommonCodec extends MediaException {
    private static final long serialVersionUID = 1L;

    public NoCommonCodec(String message) {
      super(message);
    }
  }

  /** A format, feature or mode that this engine does not have. In Rayo: feature-not-implemented. */
  public static final class Unsupported extends MediaException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String message) {
      super(message);
    }
  }

  /** A document (SSML, grammar, URI list) is malformed or over a limit. In Rayo: bad-request. */
  public static final class InvalidDocument extends MediaException {
    private static final long serialVersionUID = 1L;

    public InvalidDocument(String message) {
      super(message);
    }

    public InvalidDocument(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A document could not be fetched, was refused by the fetch policy, or could not be decoded. */
  public static final class FetchFailed extends MediaException {
    private static final long serialVersionUID = 1L;

    public FetchFailed(String message) {
      super(message);
    }

    public FetchFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A limit is reached: ports, legs, players per leg. In Rayo: resource-constraint. */
  public static final class NoResources extends MediaException {
    private static final long serialVersionUID = 1L;

    public NoResources(String message) {
      super(message);
    }

    public NoResources(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The operation does not fit the state: the leg is closed, no offer is pending. In Rayo:
   * unexpected-request.
   */
  public static final class WrongState extends MediaException {
    private static final long serialVersionUID = 1L;

    public WrongState(String message) {
      super(message);
    }
  }
}
