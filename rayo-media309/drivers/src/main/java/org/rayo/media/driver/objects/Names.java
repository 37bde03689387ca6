// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.objects;

import java.util.regex.Pattern;
import javax.media.mscontrol.MediaObject;
import javax.media.mscontrol.MsControlException;
import javax.media.mscontrol.Parameters;
import org.jspecify.annotations.Nullable;

/** What {@link MediaObject#MEDIAOBJECT_ID} may say. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.:_-]{1,200}");

  private Names() {}

  /** The name given, or one of the session's. */
  static String of(EngineSession session, @Nullable Parameters parameters)
      throws MsControlException {
    var given = parameters == null ? null : parameters.get(MediaObject.MEDIAOBJECT_ID);
    if (given == null) {
      return session.newName();
    }
    if (given instanceof String name && NAME.matcher(name).matches()) {
      return name;
    }
    throw new MsControlException("Not a name: " + given);
  }

  static Parameters parameters(String name) {
    var parameters = new Settings();
    parameters.put(MediaObject.MEDIAOBJECT_ID, name);
    return parameters;
  }
}
