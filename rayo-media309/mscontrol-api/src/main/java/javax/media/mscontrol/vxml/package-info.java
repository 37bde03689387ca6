// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
/** VoiceXML dialogs as media objects. */
package javax.media.mscontrol.vxml;
