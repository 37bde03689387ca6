// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.xmpp.inflow;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.rayo.xmpp.api.ClientStream;
import org.rayo.xmpp.api.CloseReason;
import org.rayo.xmpp.api.InboundStanza;
import org.rayo.xmpp.api.StanzaListener;

/** A container with one endpoint that writes down what it is told. */
public final class FakeEndpoint implements MessageEndpointFactory {
  public final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  int unavailable;
  int open;

  @Override
  public MessageEndpoint createEndpoint(@Nullable XAResource xaResource)
      throws UnavailableException {
    if (unavailable > 0) {
      unavailable--;
      throw new UnavailableException("starting");
    }
    open++;
    return new Bean();
  }

  @Override
  public MessageEndpoint createEndpoint(@Nullable XAResource xaResource, long timeout)
      throws UnavailableException {
    return createEndpoint(xaResource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return false;
  }

  @Override
  public String getActivationName() {
    return "fake";
  }

  @Override
  public Class<?> getEndpointClass() {
    return Bean.class;
  }

  private void note(String notice) {
    log.add(notice);
    heard.add(notice);
  }

  /** The next notice; null where none comes within five seconds. */
  public @Nullable String next() throws InterruptedException {
    return heard.poll(5, TimeUnit.SECONDS);
  }

  private final class Bean implements MessageEndpoint, StanzaListener {
    @Override
    public void onStreamOpened(ClientStream stream) {
      note("opened " + stream.id());
    }

    @Override
    public void onStanza(InboundStanza stanza) {
      if ("fail".equals(stanza.element().attribute("id"))) {
        throw new IllegalStateException("as the test asked for");
      }
      var id = stanza.element().attribute("id");
      note(stanza.element().name() + " " + (id == null ? stanza.to() : id));
    }

    @Override
    public void onStreamClosed(ClientStream stream, CloseReason reason) {
      note("closed " + stream.id());
    }

    @Override
    public void beforeDelivery(Method method) {}

    @Override
    public void afterDelivery() {}

    @Override
    public void release() {
      open--;
    }
  }
}
