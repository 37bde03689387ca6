// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol.resource.video;

import java.net.URI;

/** How several video streams share one picture. */
public interface VideoLayout {
  String mixerURIBase = "mixer:";
  String mixerStreamGroupURIBase = "mixerstreamgroup:";
  String mixerAdapterURIBase = "mixeradapter:";
  URI mostActiveStream = URI.create(mixerStreamGroupURIBase + "mostActive");
  URI anyActiveStream = URI.create(mixerStreamGroupURIBase + "anyActive");
  URI anyStream = URI.create(mixerStreamGroupURIBase + "any");

  /** The MIME type of the description. */
  String getType();

  /** The description. */
  String marshall();
}
