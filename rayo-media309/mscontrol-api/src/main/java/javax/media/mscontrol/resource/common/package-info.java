// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** Constants that several resources share. */
package javax.media.mscontrol.resource.common;
