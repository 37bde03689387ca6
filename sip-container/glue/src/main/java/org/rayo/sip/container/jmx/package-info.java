// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The container's figures for JMX. */
@NullMarked
package org.rayo.sip.container.jmx;

import org.jspecify.annotations.NullMarked;
