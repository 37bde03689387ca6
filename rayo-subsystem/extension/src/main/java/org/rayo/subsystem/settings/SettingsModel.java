// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.subsystem.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.as.controller.AttributeDefinition;
import org.jboss.as.controller.ExpressionResolver;
import org.jboss.as.controller.OperationFailedException;
import org.jboss.as.controller.registry.AttributeAccess;
import org.jboss.as.controller.registry.Resource;
import org.jboss.dmr.ModelNode;
import org.rayo.runtime.ApplicationSettings;
import org.rayo.runtime.DialSettings;
import org.rayo.runtime.FetchSettings;
import org.rayo.runtime.LimitSettings;
import org.rayo.runtime.OfferSettings;
import org.rayo.runtime.XmppSettings;

/**
 * The subsystem's resource and what is below it, read and checked; without the addresses, which
 * only the running socket bindings know.
 */
public record SettingsModel(
    String domain,
    boolean sharedZone,
    XmppSettings xmpp,
    SipAttributes.Read sip,
    MediaAttributes.Read media,
    RecordingAttributes.Read recording,
    Changeable changeable) {

  /** What may change while calls are up. */
  public record Changeable(
      FetchSettings fetch,
      OfferSettings offer,
      LimitSettings limits,
      List<ApplicationSettings> applications,
      DialSettings dial) {}

  /** Attributes that stand on the subsystem's own XML element. */
  public static List<AttributeDefinition> ungrouped() {
    return Stream.concat(ServerAttributes.ALL.stream(), ClusterAttributes.ALL.stream()).toList();
  }

  /** Attributes by the XML element of their group, in the order of the schema. */
  public static Map<String, List<AttributeDefinition>> grouped() {
    var groups = new LinkedHashMap<String, List<AttributeDefinition>>();
    groups.put("xmpp", XmppAttributes.ALL);
    groups.put("sip", SipAttributes.ALL);
    groups.put("media", MediaAttributes.ALL);
    groups.put("recording", RecordingAttributes.ALL);
    groups.put("fetch", FetchAttributes.ALL);
    groups.put("offer", LimitAttributes.OFFER_ATTRIBUTES);
    groups.put("limit", LimitAttributes.LIMIT_ATTRIBUTES);
    return groups;
  }

  /**
   * Attributes of the resources below the subsystem's, by their kind in the order of the schema.
   */
  public static Map<String, List<AttributeDefinition>> children() {
    var kinds = new LinkedHashMap<String, List<AttributeDefinition>>();
    kinds.put(ApplicationAttributes.RESOURCE, ApplicationAttributes.ALL);
    kinds.put(DialAttributes.GATEWAY, DialAttributes.GATEWAY_ATTRIBUTES);
    kinds.put(DialAttributes.POLICY, DialAttributes.POLICY_ATTRIBUTES);
    return kinds;
  }

  public static List<AttributeDefinition> all() {
    return Stream.concat(ungrouped().stream(), grouped().values().stream().flatMap(List::stream))
        .toList();
  }

  /** Whether a change of the attribute is in force without a reload. */
  public static boolean isChangeable(AttributeDefinition attribute) {
    return attribute.getFlags().contains(AttributeAccess.Flag.RESTART_NONE);
  }

  /** Reads all of it; a value that breaks a rule fails the management operation. */
  public static SettingsModel read(ExpressionResolver resolver, Resource subsystem)
      throws OperationFailedException {
    var model = subsystem.getModel();
    if (model.hasDefined(SipAttributes.TLS_BINDING.getName())
        && !model.hasDefined(ServerAttributes.SSL_CONTEXT.getName())) {
      throw new OperationFailedException(
          "RAYO: " + SipAttributes.TLS_BINDING.getName() + " needs ssl-context");
    }
    var values = new Values(resolver, model);
    var media = MediaAttributes.read(values);
    if (!media.servers().isEmpty() && !model.hasDefined(MediaAttributes.SERVER_BINDING.getName())) {
      throw new OperationFailedException(
          "RAYO: %s needs %s"
              .formatted(
                  MediaAttributes.SERVERS.getName(), MediaAttributes.SERVER_BINDING.getName()));
    }
    return new SettingsModel(
        ServerAttributes.readDomain(values),
        values.flag(ServerAttributes.SHARED_ZONE),
        XmppAttributes.read(values),
        SipAttributes.read(values),
        media,
        RecordingAttributes.read(values),
        readChangeable(resolver, model, subsystem));
  }

  /** Reads the changeable part of a model that may differ from what the resource holds. */
  public static Changeable readChangeable(
      ExpressionResolver resolver, ModelNode model, Resource subsystem)
      throws OperationFailedException {
    var values = new Values(resolver, model);
    return new Changeable(
        FetchAttributes.read(values),
        LimitAttributes.readOffer(values),
        LimitAttributes.readLimits(values),
        ApplicationAttributes.read(resolver, subsystem),
        DialAttributes.read(resolver, subsystem));
  }
}
