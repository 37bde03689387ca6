// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The inert stand-in for a statistics library that the container binaries link to. */
@NullMarked
package org.restcomm.commons.statistics.reporter;

import org.jspecify.annotations.NullMarked;
