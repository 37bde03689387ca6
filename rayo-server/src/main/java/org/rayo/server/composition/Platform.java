// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.server.composition;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import java.util.concurrent.ThreadFactory;
import org.infinispan.Cache;
import org.jgroups.JChannel;
import org.jspecify.annotations.Nullable;
import org.rayo.runtime.RayoRuntime;
import org.rayo.xmpp.api.StanzaConnectionFactory;

/**
 * What the container provides.
 *
 * @param snapshots call id to snapshot
 * @param directory call id to owner node
 * @param threads container threads
 * @param cluster the channel of the server; null where it is in no cluster
 */
record Platform(
    RayoRuntime runtime,
    StanzaConnectionFactory xmpp,
    Cache<String, byte[]> snapshots,
    Cache<String, byte[]> directory,
    ConnectionFactory messaging,
    Topic callRecords,
    ThreadFactory threads,
    String nodeName,
    @Nullable JChannel cluster) {}
