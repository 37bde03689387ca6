// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.dial;

import org.jspecify.annotations.Nullable;
import org.rayo.callcontrol.port.Trunk;

/**
 * A way out for some numbers.
 *
 * @param uriPrefix what dialled URIs begin with, such as {@code tel:+49}; empty for every URI
 * @param strip characters taken off the front of the number
 * @param prefix put in front of what is left of the number
 * @param trunk null when the way is that of every other call
 */
public record DialGateway(
    String name, String uriPrefix, int strip, String prefix, @Nullable Trunk trunk) {

  boolean fits(DialUri uri) {
    return uri.toString().startsWith(uriPrefix)
        && (strip == 0 || uri.user().length() > strip)
        && (prefix.isEmpty() || !uri.user().isEmpty());
  }

  Route route(DialUri uri) {
    var number = prefix + uri.user().substring(strip);
    return new Route(uri.withUser(number).toString(), trunk);
  }
}
