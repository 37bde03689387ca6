// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** Tells in which of several ways an operation came to its end. */
public interface Qualifier {}
