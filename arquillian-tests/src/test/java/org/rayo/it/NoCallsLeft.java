// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.it;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a class that left calls on the server. */
final class NoCallsLeft implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
    Management.await("active-calls", 0, Management::activeCalls);
  }
}
