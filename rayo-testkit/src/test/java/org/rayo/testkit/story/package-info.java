// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Call control told as stories, through its facade and between fakes. They are here because the
 * fakes are, and a module cannot need a test kit that needs the module.
 */
@NullMarked
package org.rayo.testkit.story;

import org.jspecify.annotations.NullMarked;
