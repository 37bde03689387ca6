// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** The constant objects behind the symbols of the API. */
package javax.media.mscontrol.resource.enums;
