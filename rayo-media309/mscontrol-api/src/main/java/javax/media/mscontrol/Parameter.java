// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/**
 * The key of a setting. Values are constants of the interfaces that use them; drivers may add their
 * own.
 */
public interface Parameter {}
