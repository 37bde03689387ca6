// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.party;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import org.rayo.media.engine.input.GrammarLibrary;
import org.rayo.media.engine.play.PromptLoader;

/**
 * What all parties share.
 *
 * @param executor for whatever may block
 * @param recordings has a party for each file being written, so that the engine can wait for them
 */
public record PartyServices(
    PromptLoader prompts,
    GrammarLibrary grammars,
    Path recordingFolder,
    Executor executor,
    Phaser recordings,
    Topology topology) {}
