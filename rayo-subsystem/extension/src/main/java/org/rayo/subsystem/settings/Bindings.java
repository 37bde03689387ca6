// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.as.controller.OperationContext;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.RequirementServiceBuilder;
import org.jboss.as.controller.services.path.PathManager;
import org.jboss.as.network.NetworkInterfaceBinding;
import org.jboss.as.network.SocketBinding;
import org.jboss.dmr.ModelNode;
import org.rayo.runtime.SipSettings.Listener;
import org.rayo.runtime.SipSettings.Transport;
import org.wildfly.subsystem.service.ServiceDependency;

/** The services of WildFly that know addresses and folders; their values exist once they are up. */
public record Bindings(
    ServiceDependency<SocketBinding> xmpp,
    Map<Transport, ServiceDependency<SocketBinding>> sip,
    ServiceDependency<NetworkInterfaceBinding> media,
    ServiceDependency<SocketBinding> mediaServers,
    ServiceDependency<SocketBinding> http,
    ServiceDependency<PathManager> paths) {

  public static Bindings of(OperationContext context, ModelNode model)
      throws OperationFailedException {
    var sip = new LinkedHashMap<Transport, ServiceDependency<SocketBinding>>();
    sip.put(Transport.UDP, SipAttributes.UDP_BINDING.resolve(context, model));
    sip.put(Transport.TCP, SipAttributes.TCP_BINDING.resolve(context, model));
    sip.put(Transport.TLS, SipAttributes.TLS_BINDING.resolve(context, model));
    sip.put(Transport.WS, SipAttributes.WS_BINDING.resolve(context, model));
    return new Bindings(
        XmppAttributes.CLIENT_BINDING.resolve(context, model),
        sip,
        MediaAttributes.INTERFACE.resolve(context, model),
        MediaAttributes.SERVER_BINDING.resolve(context, model),
        RecordingAttributes.HTTP_BINDING.resolve(context, model),
        ServiceDependency.on(PathManager.SERVICE_DESCRIPTOR));
  }

  /** What the service that reads them has to require. */
  public List<Consumer<RequirementServiceBuilder<?>>> requirements() {
    return Stream.<Consumer<RequirementServiceBuilder<?>>>concat(
            Stream.of(xmpp, media, mediaServers, http, paths), sip.values().stream())
        .toList();
  }

  public boolean hasSip(ModelNode model) {
    return Stream.of(
            SipAttributes.UDP_BINDING,
            SipAttributes.TCP_BINDING,
            SipAttributes.TLS_BINDING,
            SipAttributes.WS_BINDING)
        .anyMatch(attribute -> model.hasDefined(attribute.getName()));
  }

  List<Listener> sipListeners() {
    return sip.entrySet().stream()
        .filter(entry -> entry.getValue().get() != null)
        .map(entry -> new Listener(entry.getKey(), entry.getValue().get().getSocketAddress()))
        .toList();
  }
}
