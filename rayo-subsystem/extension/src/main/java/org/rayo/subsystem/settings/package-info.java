// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The attributes of {@code /subsystem=rayo}, by group, and how they become settings. */
@NullMarked
package org.rayo.subsystem.settings;

import org.jspecify.annotations.NullMarked;
