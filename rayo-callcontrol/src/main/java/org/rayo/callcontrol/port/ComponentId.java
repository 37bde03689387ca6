// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.callcontrol.port;

/**
 * Names a component of one call or mixer.
 *
 * @param value the resource part of the component's JID
 */
public record ComponentId(PartyId party, String value) {}
