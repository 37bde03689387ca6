// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import java.util.Iterator;
import javax.media.mscontrol.mediagroup.MediaGroup;
import javax.media.mscontrol.mixer.MediaMixer;
import javax.media.mscontrol.networkconnection.NetworkConnection;
import javax.media.mscontrol.resource.enums.ParameterEnum;
import javax.media.mscontrol.vxml.VxmlDialog;

/**
 * Holds the media objects of one application task, for example of one call; releasing it releases
 * them all.
 */
public interface MediaSession extends MediaObject {
  /**
   * An {@link Integer}: milliseconds without use after which the server may release the session.
   */
  Parameter TIMEOUT = ParameterEnum.MEDIA_SESSION_TIMEOUT;

  /** Makes a connection; nothing is on the network before its first negotiation. */
  NetworkConnection createNetworkConnection(Configuration<NetworkConnection> shape)
      throws MsControlException;

  /** Makes a connection; nothing is on the network before its first negotiation. */
  NetworkConnection createNetworkConnection(
      Configuration<NetworkConnection> shape, Parameters parameters) throws MsControlException;

  /** Makes a connection; nothing is on the network before its first negotiation. */
  NetworkConnection createNetworkConnection(MediaConfig config, Parameters parameters)
      throws MsControlException;

  /** Makes a group; nobody hears it before it is joined. */
  MediaGroup createMediaGroup(Configuration<MediaGroup> shape) throws MsControlException;

  /** Makes a group; nobody hears it before it is joined. */
  MediaGroup createMediaGroup(Configuration<MediaGroup> shape, Parameters parameters)
      throws MsControlException;

  /** Makes a group; nobody hears it before it is joined. */
  MediaGroup createMediaGroup(MediaConfig config, Parameters parameters) throws MsControlException;

  /** Makes a mixer without participants. */
  MediaMixer createMediaMixer(Configuration<MediaMixer> shape) throws MsControlException;

  /** Makes a mixer without participants. */
  MediaMixer createMediaMixer(Configuration<MediaMixer> shape, Parameters parameters)
      throws MsControlException;

  /** Makes a mixer without participants. */
  MediaMixer createMediaMixer(MediaConfig config, Parameters parameters) throws MsControlException;

  /** Makes a VoiceXML dialog. */
  VxmlDialog createVxmlDialog(Parameters parameters) throws MsControlException;

  /** An object that the application has put here; null when absent. */
  Object getAttribute(String name);

  void removeAttribute(String name);

  void setAttribute(String name, Object value);

  Iterator<String> getAttributeNames();
}
