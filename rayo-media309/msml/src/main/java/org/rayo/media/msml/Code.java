// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.msml;

import java.util.Arrays;

/** Response codes (RFC 5707 section 11) that we send, with their numbers. Others may come. */
public enum Code {
  OK(200, "OK"),
  BAD_REQUEST(400, "Bad request"),
  UNKNOWN_ELEMENT(401, "Unknown element"),
  UNSUPPORTED_ELEMENT(402, "Unsupported element"),
  MISSING_CONTENT(403, "Missing mandatory element content"),
  INVALID_CONTENT(405, "Invalid element content"),
  UNSUPPORTED_ATTRIBUTE(407, "Unsupported attribute"),
  MISSING_ATTRIBUTE(408, "Missing mandatory attribute"),
  INVALID_VALUE(410, "Invalid attribute value"),
  UNSUPPORTED_LANGUAGE(420, "Unsupported media dialog language"),
  AMBIGUOUS_DIALOG(422, "Both a URI and inline content"),
  FETCH_FAILED(423, "External document fetch error"),
  INVALID_DOCUMENT(425, "Semantic error in foreign language"),
  NO_SUCH_OBJECT(430, "Object does not exist"),
  NAME_IN_USE(431, "Object instance name already used"),
  CONFERENCE_IN_USE(432, "Conference name already in use"),
  CANNOT_JOIN(440, "Cannot join objects of these classes"),
  TOO_MANY_INPUTS(444, "Maximum media inputs exceeded"),
  INCOMPATIBLE_FORMATS(450, "Incompatible media formats"),

  /** Ours: another node has attached with a later epoch. */
  STALE_EPOCH(460, "The attachment is out of date"),
  /** Ours: the request needs an {@code x:attach} on the same SIP dialog before it. */
  NOT_ATTACHED(461, "The SIP dialog is not attached"),
  INTERNAL_ERROR(500, "Internal media server error"),
  UNAVAILABLE(503, "Service unavailable"),
  /** What was asked does not fit the state of the object. */
  WRONG_STATE(510, "Not in service"),
  NO_RESOURCES(520, "No resource to fulfill request"),
  LIMIT_EXCEEDED(521, "Internal limit exceeded");

  private final int number;
  private final String text;

  Code(int number, String text) {
    this.number = number;
    this.text = text;
  }

  public int number() {
    return number;
  }

  public String text() {
    return text;
  }

  /** Its own kind of failure for numbers that are not in the list: 400 or 500. */
  public static Code of(int number) {
    return Arrays.stream(values())
        .filter(code -> code.number == number)
        .findFirst()
        .orElse(number < 300 ? OK : number < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }
}
