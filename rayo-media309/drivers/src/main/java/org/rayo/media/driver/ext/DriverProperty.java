// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

/** Names of the properties that make a factory; all values are strings. */
public final class DriverProperty {
  /** Local IP address of the RTP sockets. */
  public static final String BIND = "rtp.bind";

  /** IP address in SDP; the bind address by default. */
  public static final String ADVERTISED = "rtp.advertised";

  /** Lowest RTP port. */
  public static final String FIRST_PORT = "rtp.first-port";

  /** Highest port, RTCP included. */
  public static final String LAST_PORT = "rtp.last-port";

  /** Threads of the 20 ms clock; one per core by default. */
  public static final String TICK_THREADS = "tick-threads";

  /** Connections that may exist at a time. */
  public static final String MAX_CONNECTIONS = "max-connections";

  /** Folder that relative recording URIs refer to. */
  public static final String RECORDING_FOLDER = "recording-folder";

  /** Special networks that may be fetched from, {@code 10.0.0.0/8} and so on, comma-separated. */
  public static final String FETCH_NETWORKS = "fetch.networks";

  /** Folders that file URIs may point into, separated as on a class path. */
  public static final String FETCH_FOLDERS = "fetch.folders";

  /** Bytes of the largest document. */
  public static final String FETCH_MAX_BYTES = "fetch.max-bytes";

  /** Milliseconds for one document. */
  public static final String FETCH_TIMEOUT = "fetch.timeout";

  /**
   * Milliseconds without a packet until {@link
   * javax.media.mscontrol.networkconnection.SdpPortManagerEvent#NETWORK_STREAM_FAILURE}; absent or
   * 0: never.
   */
  public static final String INACTIVITY_TIMEOUT = "inactivity-timeout";

  /** SIP URIs of media servers, comma-separated. */
  public static final String MEDIA_SERVERS = "remote.media-servers";

  /** What this node is called at media servers; no two nodes have the same name. */
  public static final String NODE = "remote.node";

  /** A number that is larger at each start of the node; its clock by default. */
  public static final String EPOCH = "remote.epoch";

  /** IP address of our end of SIP with media servers. */
  public static final String SIP_HOST = "remote.sip-host";

  /** Port of our end of SIP with media servers, UDP and TCP. */
  public static final String SIP_PORT = "remote.sip-port";

  /**
   * Milliseconds after which what an earlier process of the node left at a media server is ended,
   * unless it was taken over by then; 60,000 by default.
   */
  public static final String ORPHAN_TIME = "remote.orphan-time";

  /** {@code true}: the media servers know RFC 5707 and nothing of our package. */
  public static final String BASE_MSML = "remote.base-msml";

  private DriverProperty() {}
}
