// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Behind {@link Parameters#NO_PARAMETER}: empty for ever. */
final class NoParameters extends AbstractMap<Parameter, Object> implements Parameters {
  @Override
  public Set<Map.Entry<Parameter, Object>> entrySet() {
    return Set.of();
  }
}
