// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.testkit.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.rayo.callcontrol.CallControlConfig;
import org.rayo.callcontrol.CallPorts;
import org.rayo.callcontrol.CallService;
import org.rayo.callcontrol.actor.LentThreads;
import org.rayo.callcontrol.actor.ScheduledTimers;
import org.rayo.callcontrol.control.ClientShow;
import org.rayo.callcontrol.port.CallDirectory;
import org.rayo.callcontrol.port.CallId;
import org.rayo.callcontrol.port.CallRecords;
import org.rayo.callcontrol.port.CallRepository;
import org.rayo.callcontrol.port.ClientGateway;
import org.rayo.callcontrol.port.ClientRequest;
import org.rayo.callcontrol.port.IncomingCall;
import org.rayo.callcontrol.port.Media;
import org.rayo.callcontrol.port.Signaling;
import org.rayo.callcontrol.port.SignalingInput;
import org.rayo.protocol.core.RayoCommand;
import org.rayo.protocol.jid.Jid;
import org.rayo.protocol.xml.XmlElement;
import org.rayo.testkit.fake.CallControlRig;
import org.rayo.testkit.fake.FakeMedia;
import org.rayo.testkit.fake.FakeSignaling;
import org.rayo.testkit.fake.MemoryCalls;
import org.rayo.testkit.fake.RecordingGateway;

/**
 * Call control on real threads, as the server composes it: lent ones, a pool for the mailboxes, one
 * for timers, one for media. What is around it is fake, and used by one thread at a time.
 */
final class ThreadedRig implements AutoCloseable {
  private static final String DOMAIN = "rayo.test";
  private static final Jid SERVER = Jid.ofDomain(DOMAIN);
  private static final XmlElement PAYLOAD = XmlElement.of("urn:xmpp:rayo:1", "command").build();

  final RecordingGateway gateway = new RecordingGateway();
  final MemoryCalls calls = new MemoryCalls();
  final ThreadPoolExecutor pool = threads(3);
  final LentThreads threads = new LentThreads(pool);
  final CallService service;
  private final ThreadPoolExecutor sipThreads = threads(2);
  private final ThreadPoolExecutor mediaThread = threads(1);
  private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);

  ThreadedRig(int mailbox, CallControlConfig.Timeouts timeouts) {
    timers.setRemoveOnCancelPolicy(true);
    var limits = new CallControlConfig.Limits(5000, 5000, 32, mailbox);
    var defaults = CallControlConfig.of(DOMAIN);
    var config =
        new CallControlConfig(
            DOMAIN, List.of(), limits, timeouts, defaults.zone(), defaults.inactivityEnds());
    var ports =
        new CallPorts(
            oneAtATime(Signaling.class, new FakeSignaling(), this::phoneReacts),
            oneAtATime(ClientGateway.class, gateway, ThreadedRig::nothing),
            oneAtATime(CallDirectory.class, calls, ThreadedRig::nothing),
            oneAtATime(CallRepository.class, calls, ThreadedRig::nothing),
            oneAtATime(CallRecords.class, calls, ThreadedRig::nothing),
            new ScheduledTimers(timers),
            threads,
            InstantSource.system());
    service =
        new CallService(
            config,
            ports,
            listener ->
                oneAtATime(
                    Media.class,
                    new FakeMedia(
                        (party, input) -> mediaThread.execute(() -> listener.media(party, input))),
                    ThreadedRig::nothing));
  }

  private static void nothing(Method method, Object[] arguments) {}

  /** The phone acknowledges an answer, and confirms the end of its call. */
  private void phoneReacts(Method method, Object[] arguments) {
    var call = (CallId) arguments[0];
    switch (method.getName()) {
      case "answer" -> signal(call, new SignalingInput.Confirmed(null));
      case "hangup", "reject" -> signal(call, new SignalingInput.Released());
      default -> {}
    }
  }

  /** As the SIP container does: its thread is lent. */
  void signal(CallId call, SignalingInput input) {
    sipThreads.execute(() -> threads.lend(() -> service.signal(call, input)));
  }

  private static <T> T oneAtATime(
      Class<T> port, Object fake, BiConsumer<Method, Object[]> afterwards) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              try {
                Object result;
                synchronized (fake) {
                  result = method.invoke(fake, arguments);
                }
                afterwards.accept(method, arguments);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(proxy);
  }

  Jid available(String jid) {
    var client = Jid.parse(jid);
    service.presence(client, SERVER, ClientShow.CHAT);
    return client;
  }

  static Jid jid(CallId call) {
    return Jid.of(call.value(), DOMAIN);
  }

  void incoming(CallId id) {
    sipThreads.execute(() -> threads.lend(() -> service.incoming(call(id))));
  }

  static IncomingCall call(CallId id) {
    return new IncomingCall(
        id,
        "sip:100@rayo.test",
        "sip:alice@example.org",
        "sip-" + id.value(),
        List.of(),
        CallControlRig.THEIRS,
        true,
        null);
  }

  /** As the thread that reads a client's stanzas does. */
  ClientRequest send(Jid from, Jid to, String stanzaId, RayoCommand command) {
    var request = new ClientRequest(from, to, stanzaId, PAYLOAD);
    threads.lend(() -> service.command(request, command));
    return request;
  }

  /** Waits until nothing of any call is left anywhere. */
  void awaitClean(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!isClean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "left after "
                + longest
                + ": "
                + service.calls()
                + ", "
                + service.mixers()
                + ", timers "
                + timers.getQueue().size()
                + ", active "
                + service.activeCalls());
      }
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static ThreadPoolExecutor threads(int count) {
    return (ThreadPoolExecutor) Executors.newFixedThreadPool(count);
  }

  private static boolean isIdle(ThreadPoolExecutor threads) {
    return threads.getQueue().isEmpty() && threads.getActiveCount() == 0;
  }

  private boolean isClean() {
    synchronized (calls) {
      return service.activeCalls() == 0
          && service.mixers().isEmpty()
          && isIdle(sipThreads)
          && isIdle(mediaThread)
          && isIdle(pool)
          && timers.getQueue().isEmpty()
          && calls.isEmpty();
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
    sipThreads.close();
    pool.close();
    mediaThread.close();
  }
}
