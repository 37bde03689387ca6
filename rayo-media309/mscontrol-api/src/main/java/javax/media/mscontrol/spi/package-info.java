// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** How drivers are found. */
package javax.media.mscontrol.spi;
