// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Hooks the SIP container into the deployment of a web application. */
@NullMarked
package org.rayo.sip.container.deploy;

import org.jspecify.annotations.NullMarked;
