// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Recording a leg to a file. */
@NullMarked
package org.rayo.media.engine.record;

import org.jspecify.annotations.NullMarked;
