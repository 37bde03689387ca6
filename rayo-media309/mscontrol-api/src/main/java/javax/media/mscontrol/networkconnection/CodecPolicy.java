// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.networkconnection;

/**
 * Which codecs a connection may offer, must offer, and prefers. Codec names are those of SDP; an
 * array is never null, an empty one says nothing.
 */
public class CodecPolicy {
  private static final String[] NONE = {};

  private String[] excluded = NONE;
  private String[] capabilities = NONE;
  private String[] required = NONE;
  private String[] preferences = NONE;
  private String[] mediaTypes = NONE;

  public CodecPolicy() {}

  /** Never to be used. */
  public String[] getExcludedCodecs() {
    return excluded.clone();
  }

  public void setExcludedCodecs(String[] names) {
    excluded = copy(names);
  }

  /** The only codecs to be offered; empty for all. */
  public String[] getCodecCapabilities() {
    return capabilities.clone();
  }

  public void setCodecCapabilities(String[] names) {
    capabilities = copy(names);
  }

  /** A session without these fails. */
  public String[] getRequiredCodecs() {
    return required.clone();
  }

  public void setRequiredCodecs(String[] names) {
    required = copy(names);
  }

  /** In order of preference. */
  public String[] getCodecPreferences() {
    return preferences.clone();
  }

  public void setCodecPreferences(String[] names) {
    preferences = copy(names);
  }

  /** The only media types to be offered, such as {@code audio}; empty for all. */
  public String[] getMediaTypeCapabilities() {
    return mediaTypes.clone();
  }

  public void setMediaTypeCapabilities(String[] names) {
    mediaTypes = copy(names);
  }

  private static String[] copy(String[] names) {
    return names == null ? NONE : names.clone();
  }
}
