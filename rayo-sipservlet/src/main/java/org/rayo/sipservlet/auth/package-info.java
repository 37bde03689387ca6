// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Credentials for trunks: digest access authentication. */
@NullMarked
package org.rayo.sipservlet.auth;

import org.jspecify.annotations.NullMarked;
