// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.stack;

import java.util.List;
import java.util.Properties;
import org.rayo.sip.container.config.SipContainerConfig;

/** The JAIN SIP stack's properties for a container configuration. */
public final class StackSettings {

  private static final String NIST = "gov.nist.javax.sip.";

  private static final List<String> SUITES =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

  private StackSettings() {}

  /**
   * Properties for one stack.
   *
   * @param name unique among the stacks of this JVM
   */
  public static Properties of(String name, SipContainerConfig config) {
    var limits = config.limits();
    var settings = new Properties();
    settings.setProperty("javax.sip.STACK_NAME", name);
    // Dialogs belong to the SIP Servlet container, which creates them itself.
    settings.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
    settings.setProperty(NIST + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
    // Deliver on the thread that parsed, instead of one event scanner thread for everything.
    settings.setProperty(NIST + "REENTRANT_LISTENER", "true");
    settings.setProperty(NIST + "THREAD_POOL_SIZE", Integer.toString(limits.workerThreads()));
    settings.setProperty(MessageListeners.WORKERS, Integer.toString(limits.workerThreads()));
    settings.setProperty(MessageListeners.QUEUE_LENGTH, Integer.toString(limits.queueLength()));
    // CallLanes drops what waited too long.
    settings.setProperty(NIST + "CONGESTION_CONTROL_TIMEOUT", "0");
    settings.setProperty(
        NIST + "TCP_POST_PARSING_THREAD_POOL_SIZE", Integer.toString(limits.workerThreads()));
    settings.setProperty(NIST + "MESSAGE_PROCESSOR_FACTORY", MessageListeners.class.getName());
    settings.setProperty(NIST + "MESSAGE_PARSER_FACTORY", GuardedParsers.class.getName());
    settings.setProperty(
        NIST + "RECEIVE_UDP_BUFFER_SIZE", Integer.toString(limits.udpReceiveBufferBytes()));
    settings.setProperty(
        NIST + "SEND_UDP_BUFFER_SIZE", Integer.toString(limits.udpReceiveBufferBytes()));
    settings.setProperty(NIST + "MAX_MESSAGE_SIZE", Integer.toString(limits.maxMessageBytes()));
    config.sslContext().ifPresent(context -> SecureListeners.use(name, context));
    settings.setProperty(NIST + "SECURITY_MANAGER_PROVIDER", NoKeyFiles.class.getName());
    // No space after a comma: the stack does not trim. Its default suites have no TLS 1.3.
    settings.setProperty(NIST + "TLS_CLIENT_PROTOCOLS", "TLSv1.3,TLSv1.2");
    settings.setProperty(NIST + "ENABLED_CIPHER_SUITES", String.join(",", SUITES));
    settings.setProperty(NIST + "TLS_CLIENT_AUTH_TYPE", "Disabled");
    settings.setProperty(NIST + "DELIVER_UNSOLICITED_NOTIFY", "true");
    settings.setProperty(NIST + "DELIVER_TERMINATED_EVENT_FOR_ACK", "false");
    settings.setProperty(NIST + "PASS_INVITE_NON_2XX_ACK_TO_LISTENER", "false");
    settings.setProperty(NIST + "RFC_2543_SUPPORT_ENABLED", "false");
    settings.setProperty(NIST + "TIMER_CLASS_NAME", WheelTimer.class.getName());
    settings.setProperty(NIST + "STACK_LOGGER", JainLogger.class.getName());
    settings.setProperty(NIST + "SERVER_LOGGER", NoMessageLog.class.getName());
    return settings;
  }
}
