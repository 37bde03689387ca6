// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Connecting media objects so that streams flow between them. */
package javax.media.mscontrol.join;
