// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the configured server: a real WildFly with a fake Rayo on it. */
@NullMarked
package org.rayo.wildfly;

import org.jspecify.annotations.NullMarked;
