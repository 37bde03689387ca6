// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** An immutable XML element tree, the form in which stanzas cross module borders. */
@NullMarked
package org.rayo.protocol.xml;

import org.jspecify.annotations.NullMarked;
