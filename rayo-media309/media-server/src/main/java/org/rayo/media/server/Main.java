// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.server;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.sip.SipException;
import org.rayo.media.engine.MediaException;

/** {@code java -XX:+UseZGC -jar media-server.jar --sip 10.0.0.7:5070 --recordings /var/rayo}. */
public final class Main {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private Main() {}

  /** Prints one line when it is ready; SIGTERM stops it. */
  public static void main(String[] arguments) throws InterruptedException {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(USAGE);
      return;
    }
    try {
      run(options);
    } catch (SipException | MediaException | JMException e) {
      System.err.println("The media server cannot start: " + e.getMessage());
      System.exit(FAILED);
    }
  }

  private static void run(Options options) throws SipException, JMException, InterruptedException {
    var server = MediaServer.start(options);
    var name = new ObjectName("org.rayo.media:type=MediaServer,name=" + options.name());
    ManagementFactory.getPlatformMBeanServer().registerMBean(server.figures(), name);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("media-server-stop")
                .unstarted(
                    () -> {
                      server.close();
                      stopped.countDown();
                    }));
    System.out.printf(
        "Media server %s is ready: sip:%s@%s:%d%n",
        options.name(), options.name(), options.host(), options.port());
    stopped.await();
  }
}
