// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Controls phone calls on a Rayo server from Java.
 *
 * <p>An application that answers, asks for a number and reads it back:
 *
 * {@snippet :
 * var config =
 *     RayoClientConfig.builder("rayo.example.org", "ivr", password)
 *         .trust(new TlsTrust.Pin(fingerprint))
 *         .build();
 * try (var client = RayoClient.connect(config, this::greet)) {
 *   client.available();
 *   client.closed().join();
 * }
 *
 * void greet(CallHandle call) {
 *   call.answer().join();
 *   var question =
 *       call.start(new Prompt(true, Output.of(text("Enter your number")), Input.dtmf(FOUR_DIGITS)))
 *           .join();
 *   switch (question.completed().join().reason()) {
 *     case InputReason.Match(_, var nlsml) -> call.say("Thank you").join().completed().join();
 *     default -> call.say("Good bye").join().completed().join();
 *   }
 *   call.hangup().join();
 * }
 * }
 */
@NullMarked
package org.rayo.client;

import org.jspecify.annotations.NullMarked;
