// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Media dialogs (MOML) and their primitives on the engine. */
@NullMarked
package org.rayo.media.server.dialog;

import org.jspecify.annotations.NullMarked;
