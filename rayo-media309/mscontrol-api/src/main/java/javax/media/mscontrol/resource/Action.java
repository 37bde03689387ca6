// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource;

/**
 * Something that a resource does when told by {@link ResourceContainer#triggerAction} or an {@link
 * RTC}.
 */
public interface Action {}
