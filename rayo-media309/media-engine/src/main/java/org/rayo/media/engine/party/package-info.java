// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What legs and mixers have in common: components on them, and joins between them. */
@NullMarked
package org.rayo.media.engine.party;

import org.jspecify.annotations.NullMarked;
