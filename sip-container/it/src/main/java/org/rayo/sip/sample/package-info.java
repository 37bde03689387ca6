// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** A converged application that answers calls, for the container's tests. */
@SipApplication(name = "sample", mainServlet = "phone")
@NullMarked
package org.rayo.sip.sample;

import javax.servlet.sip.annotation.SipApplication;
import org.jspecify.annotations.NullMarked;
