// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** What a deployment says about its SIP application: annotations and sip.xml, as values. */
@NullMarked
package org.rayo.sip.container.descriptor;

import org.jspecify.annotations.NullMarked;
