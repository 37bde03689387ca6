// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client;

import java.util.Objects;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.xml.EnumNames;

/** The call ended before what was waited for came. */
public final class CallEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient CallEvent.End end;

  CallEndedException(CallEvent.End end) {
    super("call ended: " + EnumNames.of(end.reason()));
    this.end = end;
  }

  public CallEvent.End end() {
    return Objects.requireNonNull(end);
  }
}
