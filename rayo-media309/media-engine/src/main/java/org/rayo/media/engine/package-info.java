// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The compact media engine: RTP legs, prompts, DTMF input and recording in this process. */
@NullMarked
package org.rayo.media.engine;

import org.jspecify.annotations.NullMarked;
