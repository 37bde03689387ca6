// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.engine.leg;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import org.rayo.media.engine.input.GrammarLibrary;
import org.rayo.media.engine.play.PromptLoader;
import org.rayo.media.engine.rtp.PortPair;

/**
 * What legs share.
 *
 * @param executor for whatever may block
 * @param recordings has a party for each file being written, so that the engine can wait for them
 * @param closed told on the tick thread when a leg has gone; frees its ports
 */
public record LegServices(
    PromptLoader prompts,
    GrammarLibrary grammars,
    Path recordingFolder,
    InetAddress advertisedAddress,
    Executor executor,
    Phaser recordings,
    Consumer<RtpLeg> closed,
    Consumer<PortPair> freePorts) {}
