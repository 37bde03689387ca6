// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.media.driver.ext;

import javax.media.mscontrol.mediagroup.RecorderEvent;

/** The completion of a recording, with what the standard leaves out about the file. */
public interface RecordedFileEvent extends RecorderEvent {
  /** Bytes; 0 when there is no file. */
  long getSize();

  /** The last part of the name of the file. */
  String getFileName();
}
