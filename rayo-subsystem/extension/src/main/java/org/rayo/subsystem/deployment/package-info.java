// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Makes deployments that use Rayo's modules wait for Rayo's services. */
@NullMarked
package org.rayo.subsystem.deployment;

import org.jspecify.annotations.NullMarked;
