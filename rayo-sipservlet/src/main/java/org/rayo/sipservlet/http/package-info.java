// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The HTTP half of the application: recordings and health. */
@NullMarked
package org.rayo.sipservlet.http;

import org.jspecify.annotations.NullMarked;
