// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.client.wire;

import java.io.IOException;
import java.net.InetAddress;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.stringprep.XmppStringprepException;
import org.rayo.client.RayoClientConfig;
import org.rayo.client.TlsTrust;

/** Our settings as Smack's. */
final class SmackConfig {
  private SmackConfig() {}

  static XMPPTCPConnectionConfiguration of(RayoClientConfig config) throws IOException {
    try {
      var builder =
          XMPPTCPConnectionConfiguration.builder()
              .setXmppDomain(config.domain())
              .setHostAddress(InetAddress.getByName(config.host()))
              .setPort(config.port())
              .setUsernameAndPassword(config.user(), config.password())
              .setResource(config.resource())
              .setSecurityMode(SecurityMode.required)
              .setCompressionEnabled(false)
              .setSendPresence(false)
              .setSocketFactory(new PromptSockets())
              .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
      if (!(config.trust() instanceof TlsTrust.Platform)) {
        // Such a trust names the certificate itself, whatever host name it carries.
        builder
            .setCustomX509TrustManager(new CertificateTrust(config.trust()))
            .setHostnameVerifier((_, _) -> true);
      }
      return builder.build();
    } catch (XmppStringprepException bad) {
      throw new IOException("domain, user or resource is not valid in XMPP", bad);
    }
  }
}
