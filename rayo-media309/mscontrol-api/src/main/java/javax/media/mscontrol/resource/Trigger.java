// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

/** An occurrence in a resource that can set off an {@link Action}. */
public interface Trigger {}
