// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.restcomm.commons.statistics.reporter;

import com.codahale.metrics.MetricRegistry;
import java.util.concurrent.TimeUnit;

/**
 * Takes the place of a class that reports usage to a remote server every day, and reports nothing.
 *
 * <p>The container binaries link to this name, so it has to exist.
 */
public final class RestcommStatsReporter {

  private static final RestcommStatsReporter INERT = new RestcommStatsReporter();
  private static final MetricRegistry METRICS = new MetricRegistry();

  /** The one reporter. */
  public static RestcommStatsReporter getRestcommStatsReporter() {
    return INERT;
  }

  /** Counters that nobody collects. */
  public static MetricRegistry getMetricRegistry() {
    return METRICS;
  }

  /** Starts nothing. */
  public void start(long period, TimeUnit unit) {}

  /** Stops nothing. */
  public void stop() {}

  /** Ignored. */
  public void setProjectName(String name) {}

  /** Ignored. */
  public void setProjectType(String type) {}

  /** Ignored. */
  public void setRemoteServer(String url) {}

  /** Ignored. */
  public void setVersion(String version) {}
}
