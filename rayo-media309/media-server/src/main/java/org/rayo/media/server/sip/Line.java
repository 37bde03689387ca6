// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server.sip;

import org.jspecify.annotations.Nullable;
import org.rayo.media.server.object.LegTarget;
import org.rayo.media.sip.SipCall;

/**
 * What a SIP dialog is for.
 *
 * @param leg null for control
 */
record Line(SipCall call, DialogController controller, @Nullable LegTarget leg) {}
