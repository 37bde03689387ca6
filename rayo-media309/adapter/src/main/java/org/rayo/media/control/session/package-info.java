// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Calls as media sessions, and the life of the components on them. */
@NullMarked
package org.rayo.media.control.session;

import org.jspecify.annotations.NullMarked;
