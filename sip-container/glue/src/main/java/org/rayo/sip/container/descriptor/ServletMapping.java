// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

/** Sends the initial requests that a rule matches to a servlet (JSR 289 §16). */
public record ServletMapping(String servletName, Rule rule) {}
