// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The resource adapter: life cycle, settings, network and figures. */
@NullMarked
package org.rayo.xmpp.adapter;

import org.jspecify.annotations.NullMarked;
