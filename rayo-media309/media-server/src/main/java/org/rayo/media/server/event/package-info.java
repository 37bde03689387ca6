// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Events of media objects: numbered, kept until acknowledged, delivered in order. */
@NullMarked
package org.rayo.media.server.event;

import org.jspecify.annotations.NullMarked;
