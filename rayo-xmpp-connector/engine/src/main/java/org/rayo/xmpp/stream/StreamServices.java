// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.stream;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.sasl.Mechanisms;

/**
 * What all streams of one connector share.
 *
 * @param tls supplies null where no certificate is configured
 * @param blocking runs what may wait: password checks, private key operations
 */
public record StreamServices(
    StreamSettings settings,
    Mechanisms mechanisms,
    Supplier<@Nullable SSLContext> tls,
    StreamRegistry registry,
    Inflow inflow,
    Counters counters,
    Executor blocking) {}
