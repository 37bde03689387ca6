// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.time.Instant;
import org.rayo.callcontrol.port.MixerId;
import org.rayo.protocol.jid.Jid;

/**
 * What a mixer is called.
 *
 * @param address the bare JID from which its events come, the same for mixers of one name in all
 *     zones
 * @param created when its first party asked for it
 */
public record MixerIdentity(MixerId id, Jid address, Instant created) {}
