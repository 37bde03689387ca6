// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

/** A symbolic value of a {@link Parameter}, or a signal. */
public interface Value {}
