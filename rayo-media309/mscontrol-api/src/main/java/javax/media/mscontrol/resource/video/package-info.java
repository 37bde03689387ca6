// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Arranging several video streams in one picture. */
package javax.media.mscontrol.resource.video;
