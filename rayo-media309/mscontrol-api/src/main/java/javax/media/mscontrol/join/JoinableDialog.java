// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

/** A dialog that is joined as a whole and chooses its streams itself. */
public interface JoinableDialog extends Joinable, JoinEventNotifier {
  /** The objects that the dialog is made of. */
  Joinable[] getJoinables();
}
