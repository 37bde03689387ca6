// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Recordings of calls.
 *
 * @param folder absolute folder they are written to
 * @param publicUrl what a client puts in front of the file's name to fetch it; ends with a slash
 * @param retention how long a finished recording is kept; zero keeps it for ever
 */
public record RecordingSettings(Path folder, URI publicUrl, Duration retention) {}
