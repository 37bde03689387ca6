// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.time.Duration;

/**
 * What one node takes on. Beyond a limit the sender gets a clear error and a counter moves.
 *
 * @param maxCalls calls at a time, both directions; an INVITE beyond it gets 503
 * @param maxCallsPerClient calls at a time that one client controls
 * @param componentsPerCall components (output, input, record…) at a time on one call
 * @param mailboxCapacity inputs that may wait for one call; when full the call ends with an error
 * @param callIdle longest time that a call under control may go without a command and without a
 *     component, until it ends; zero for no limit
 * @param maxMixers mixers at a time
 * @param partiesPerMixer calls and mixers at a time that are joined to one mixer
 * @param joinsPerCall calls and mixers at a time that one call is joined to
 */
public record LimitSettings(
    int maxCalls,
    int maxCallsPerClient,
    int componentsPerCall,
    int mailboxCapacity,
    Duration callIdle,
    int maxMixers,
    int partiesPerMixer,
    int joinsPerCall) {}
