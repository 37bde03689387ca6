// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.launcher.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rayo.client.CallHandle;
import org.rayo.client.ComponentHandle;
import org.rayo.client.OfferHandler;
import org.rayo.protocol.core.CallEvent;
import org.rayo.protocol.ext.Complete;
import org.rayo.protocol.input.InputReason;

/**
 * The example application: it answers, says what it wants, plays a tune, asks for four digits,
 * records what the caller says, and hangs up.
 */
final class IvrApplication implements OfferHandler {
  static final String GREETING =
      "Welcome to Rayo. After the melody, please enter the four digits of your number.";
  private static final String FOUR_DIGITS =
      """
      <grammar xmlns="http://www.w3.org/2001/06/grammar" version="1.0" mode="dtmf" root="pin">
        <rule id="pin"><item repeat="4"><ruleref uri="#digit"/></item></rule>
        <rule id="digit"><one-of>
          <item>0</item><item>1</item><item>2</item><item>3</item><item>4</item>
          <item>5</item><item>6</item><item>7</item><item>8</item><item>9</item>
        </one-of></rule>
      </grammar>
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tuneUrl;
  private final Duration recordingTime;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile boolean offered;

  /**
   * @param tuneUrl audio file that the server may fetch
   * @param recordingTime how long the caller is recorded
   */
  IvrApplication(String tuneUrl, Duration recordingTime) {
    this.tuneUrl = tuneUrl;
    this.recordingTime = recordingTime;
  }

  /** What the application learnt from its call; completes with the end of the call. */
  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Whether a call came, so far. */
  boolean offered() {
    return offered;
  }

  @Override
  public void onOffer(CallHandle call) {
    offered = true;
    try {
      outcome.complete(serve(call));
    } catch (ExecutionException | TimeoutException e) {
      outcome.completeExceptionally(e);
      var _ = call.hangup();
    } catch (InterruptedException e) {
      outcome.completeExceptionally(e);
      Thread.currentThread().interrupt();
    }
  }

  private Outcome serve(CallHandle call)
      throws ExecutionException, InterruptedException, TimeoutException {
    await(call.accept());
    await(call.answer());
    finished(await(call.say(GREETING)));
    finished(await(call.play(tuneUrl)));
    var digits = digits(finished(await(call.collect(FOUR_DIGITS))));

    var recorder = await(call.record());
    TimeUnit.MILLISECONDS.sleep(recordingTime.toMillis());
    await(recorder.stop());
    var recording = finished(recorder).recording();

    await(call.hangup());
    return new Outcome(digits, recording == null ? "" : recording.uri(), await(call.ended()));
  }

  private static Complete finished(ComponentHandle component)
      throws ExecutionException, InterruptedException, TimeoutException {
    return await(component.completed());
  }

  private static <T> T await(CompletableFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The keys in an NLSML result, which writes them with spaces between. */
  private static String digits(Complete complete) {
    return complete.reason() instanceof InputReason.Match(_, var nlsml)
        ? Nlsml.input(nlsml).replace(" ", "")
        : "";
  }

  /**
   * What came of the call.
   *
   * @param recordingUri empty when there is no recording
   * @param end null when the call took another course than this application's
   */
  record Outcome(String digits, String recordingUri, CallEvent.@Nullable End end) {}
}
