// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The life of one SIP dialog: a pure state machine and the adapter that acts for it. */
@NullMarked
package org.rayo.sipservlet.dialog;

import org.jspecify.annotations.NullMarked;
