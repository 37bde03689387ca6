// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.SECONDS;

import java.nio.file.Path;
import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.StringListAttributeDefinition;
import org.rayo.runtime.FetchSettings;
import org.rayo.runtime.IpNetwork;

/** From where prompts and grammars may come. */
public final class FetchAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("fetch");
  private static final TextRule ABSOLUTE_PATH =
      new TextRule(
          "an absolute path",
          text -> {
            if (!Path.of(text).isAbsolute()) {
              throw new IllegalArgumentException("relative");
            }
          });

  static final StringListAttributeDefinition ALLOWED_NETWORKS =
      GROUP.list("allowed-networks").setElementValidator(TextRule.NETWORK.forElements()).build();
  static final StringListAttributeDefinition FILE_FOLDERS =
      GROUP.list("file-folders").setElementValidator(ABSOLUTE_PATH.forElements()).build();
  static final AttributeDefinition MAX_SIZE =
      GROUP.bytes("max-size", 20L * 1024 * 1024, 1_024, 1L << 30).build();
  static final AttributeDefinition TIMEOUT = GROUP.time("timeout", SECONDS, 10, 1, 600).build();

  static final List<AttributeDefinition> ALL =
      List.of(ALLOWED_NETWORKS, FILE_FOLDERS, MAX_SIZE, TIMEOUT);

  private FetchAttributes() {}

  static FetchSettings read(Values values) throws OperationFailedException {
    var networks = values.texts(ALLOWED_NETWORKS, TextRule.NETWORK);
    var folders = values.texts(FILE_FOLDERS, ABSOLUTE_PATH);
    return new FetchSettings(
        networks.stream().map(IpNetwork::parse).toList(),
        folders.stream().map(folder -> Path.of(folder).normalize()).toList(),
        values.big(MAX_SIZE),
        values.time(TIMEOUT));
  }
}
