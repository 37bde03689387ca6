// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * SIP dialogs between nodes and media servers, which are plain values that another node can adopt.
 */
@NullMarked
package org.rayo.media.sip;

import org.jspecify.annotations.NullMarked;
