// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.join;

import javax.media.mscontrol.MsControlException;

/** A set of streams that are joined together; single streams may be joined by themselves. */
public interface JoinableContainer extends Joinable, JoinEventNotifier {
  /** The stream of this type; null when the container has none. */
  JoinableStream getJoinableStream(JoinableStream.StreamType type) throws MsControlException;

  JoinableStream[] getJoinableStreams() throws MsControlException;
}
