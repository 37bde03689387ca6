// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import static org.jboss.as.controller.client.helpers.MeasurementUnit.HOURS;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.network.SocketBinding;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.wildfly.subsystem.resource.capability.CapabilityReferenceAttributeDefinition;

/** Where recordings are kept and how clients fetch them. */
public final class RecordingAttributes {
  private static final AttributeGroup GROUP = AttributeGroup.reloading("recording");

  static final AttributeDefinition PATH =
      GROUP.text("path").setDefaultValue(new ModelNode("rayo/recordings")).build();
  static final AttributeDefinition RELATIVE_TO =
      GROUP
          .text("relative-to")
          .setDefaultValue(new ModelNode("jboss.server.data.dir"))
          .setAllowExpression(false)
          .build();

  public static final CapabilityReferenceAttributeDefinition<SocketBinding> HTTP_BINDING =
      GROUP.reference("http-binding", Capabilities.RAYO, SocketBinding.SERVICE_DESCRIPTOR).build();

  static final AttributeDefinition PUBLIC_URL =
      GROUP
          .text("public-url")
          .setValidator(new TextRule("an http or https URL", text -> publicUrl(text)))
          .build();
  static final AttributeDefinition RETENTION =
      GROUP.time("retention", HOURS, 0, 0, 24 * 3_660).build();

  static final List<AttributeDefinition> ALL =
      List.of(PATH, RELATIVE_TO, HTTP_BINDING, PUBLIC_URL, RETENTION);

  private RecordingAttributes() {}

  /** What the attributes say apart from the folder's root and the binding's address. */
  record Read(String path, String relativeTo, @Nullable URI publicUrl, Duration retention) {}

  static Read read(Values values) throws OperationFailedException {
    var any = new TextRule("a path", _ -> {});
    var url =
        values.text(PUBLIC_URL, new TextRule("an http or https URL", text -> publicUrl(text)));
    return new Read(
        values.required(PATH, any),
        values.required(RELATIVE_TO, any),
        url == null ? null : publicUrl(url),
        values.time(RETENTION));
  }

  private static URI publicUrl(String text) {
    try {
      var url = new URI(text.endsWith("/") ? text : text + "/");
      if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
        throw new IllegalArgumentException("no http or https URL with a host");
      }
      return url;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
