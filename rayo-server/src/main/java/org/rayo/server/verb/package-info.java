// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The older verbs transfer and conference, each carried out as several commands of call control.
 */
@NullMarked
package org.rayo.server.verb;

import org.jspecify.annotations.NullMarked;
