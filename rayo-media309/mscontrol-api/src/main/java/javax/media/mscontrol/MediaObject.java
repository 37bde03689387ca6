// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.net.URI;
import java.util.Iterator;
import javax.media.mscontrol.resource.enums.ParameterEnum;

/**
 * Anything that lives on a media server and has an address there: sessions, connections, groups,
 * mixers, dialogs.
 */
public interface MediaObject {
  /** A {@link String} that names the object within its parent. */
  Parameter MEDIAOBJECT_ID = ParameterEnum.MEDIAOBJECT_ID;

  /**
   * The address of the object on its media server, good for {@link
   * MsControlFactory#getMediaObject}, also in another process.
   */
  URI getURI();

  /** Frees what the object holds, together with all objects in it. Further calls have no effect. */
  void release();

  /** Changes the settings given and leaves all others. */
  void setParameters(Parameters parameters);

  /**
   * The present values of some settings.
   *
   * @param parameters the settings wanted; null for all
   */
  Parameters getParameters(Parameter[] parameters);

  /** A new, empty set of settings for this kind of object. */
  Parameters createParameters();

  /** The objects directly in this one. */
  Iterator<MediaObject> getMediaObjects();

  /** The objects of one type directly in this one. */
  <T extends MediaObject> Iterator<T> getMediaObjects(Class<T> type);
}
