// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Transfers: REFER in both directions, and INVITEs that replace a dialog. */
@NullMarked
package org.rayo.sipservlet.transfer;

import org.jspecify.annotations.NullMarked;
