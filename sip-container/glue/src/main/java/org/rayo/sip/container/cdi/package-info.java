// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** {@code @Inject SipFactory} and friends (JSR 289 §18.3 by CDI). */
@NullMarked
package org.rayo.sip.container.cdi;

import org.jspecify.annotations.NullMarked;
