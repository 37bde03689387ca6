// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What containers are made of, and how one resource acts on another. */
package javax.media.mscontrol.resource;
