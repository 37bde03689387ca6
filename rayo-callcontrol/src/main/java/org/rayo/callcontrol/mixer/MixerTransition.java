// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.mixer;

import java.util.List;
import org.rayo.callcontrol.effect.CallEffect;

/**
 * What an input leads to.
 *
 * @param effects to be carried out in this order, after the next state is in force
 */
public record MixerTransition(MixerState next, List<CallEffect> effects) {}
