// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The main job in one command: a server, an example application and a real call to it. */
@NullMarked
package org.rayo.launcher.demo;

import org.jspecify.annotations.NullMarked;
