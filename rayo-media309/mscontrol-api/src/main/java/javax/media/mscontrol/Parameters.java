// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.util.Map;

/**
 * Settings of an object or of one operation. The type of each value is that of its {@link
 * Parameter}.
 */
public interface Parameters extends Map<Parameter, Object> {
  /** No settings; cannot be changed. */
  Parameters NO_PARAMETER = new NoParameters();
}
