// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.util.Map;

/**
 * One SIP servlet as declared.
 *
 * @param loadOnStartup negative when not declared
 */
public record SipServletModel(
    String name, String className, int loadOnStartup, Map<String, String> initParameters) {

  public SipServletModel {
    initParameters = Map.copyOf(initParameters);
  }
}
