// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.protocol.error;

/**
 * An error reply.
 *
 * @param text helps the developer of the client; never empty
 */
public record StanzaError(StanzaCondition condition, Type type, String text) {
  /** What the client can do about it (RFC 6120 section 8.3.2). */
  public enum Type {
    AUTH,
    CANCEL,
    CONTINUE,
    MODIFY,
    WAIT
  }

  public static StanzaError badRequest(String text) {
    return new StanzaError(StanzaCondition.BAD_REQUEST, Type.MODIFY, text);
  }

  /** For a whole command or component that does not exist here. */
  public static StanzaError unknownFeature(String text) {
    return new StanzaError(StanzaCondition.FEATURE_NOT_IMPLEMENTED, Type.CANCEL, text);
  }

  /** For an option or a value of a known command that does not exist here. */
  public static StanzaError unsupportedOption(String text) {
    return new StanzaError(StanzaCondition.FEATURE_NOT_IMPLEMENTED, Type.MODIFY, text);
  }

  public static StanzaError conflict(String text) {
    return new StanzaError(StanzaCondition.CONFLICT, Type.CANCEL, text);
  }

  public static StanzaError itemNotFound(String text) {
    return new StanzaError(StanzaCondition.ITEM_NOT_FOUND, Type.CANCEL, text);
  }

  public static StanzaError unexpectedRequest(String text) {
    return new StanzaError(StanzaCondition.UNEXPECTED_REQUEST, Type.WAIT, text);
  }

  public static StanzaError resourceConstraint(String text) {
    return new StanzaError(StanzaCondition.RESOURCE_CONSTRAINT, Type.WAIT, text);
  }

  public static StanzaError notAllowed(String text) {
    return new StanzaError(StanzaCondition.NOT_ALLOWED, Type.CANCEL, text);
  }

  public static StanzaError serviceUnavailable(String text) {
    return new StanzaError(StanzaCondition.SERVICE_UNAVAILABLE, Type.CANCEL, text);
  }
}
