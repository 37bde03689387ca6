// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package org.rayo.sip.container.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A sip.xml descriptor (JSR 289 §19), versions 1.0 and 1.1.
 *
 * <p>Elements that change who may call what, or that bind names into {@code java:comp/env}, are
 * refused: ignoring them would deploy something else than was written.
 */
public record SipXml(
    Optional<String> name,
    Optional<String> description,
    Optional<String> mainServlet,
    List<SipServletModel> servlets,
    List<String> listeners,
    Map<String, String> contextParameters,
    List<ServletMapping> mappings,
    Optional<Integer> sessionTimeoutMinutes,
    Optional<Integer> proxyTimeoutSeconds) {

  /** What a WAR without sip.xml says. */
  public static final SipXml EMPTY =
      new SipXml(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private static final Set<String> HARMLESS =
      Set.of("icon", "display-name", "distributable", "javaee-groups");

  public SipXml {
    servlets = List.copyOf(servlets);
    listeners = List.copyOf(listeners);
    contextParameters = Map.copyOf(contextParameters);
    mappings = List.copyOf(mappings);
  }

  /**
   * Reads a descriptor.
   *
   * @throws DescriptorException when it is not well-formed or asks for what is not supported
   */
  public static SipXml parse(InputStream xml) throws DescriptorException, IOException {
    var root = root(xml);
    if (!"sip-app".equals(root.getLocalName())) {
      throw new DescriptorException("the root element is not <sip-app>");
    }
    var reader = new Reader();
    for (var child : Dom.children(root)) {
      reader.read(child);
    }
    return reader.result();
  }

  private static Element root(InputStream xml) throws DescriptorException, IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(xml).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new DescriptorException("not well-formed: " + e.getMessage(), e);
    }
  }

  /** Gathers the children of the root element in any order. */
  private static final class Reader {

    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> mainServlet = Optional.empty();
    private Optional<Integer> sessionTimeout = Optional.empty();
    private Optional<Integer> proxyTimeout = Optional.empty();
    private final List<SipServletModel> servlets = new ArrayList<>();
    private final List<String> listeners = new ArrayList<>();
    private final List<ServletMapping> mappings = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    void read(Element element) throws DescriptorException {
      switch (element.getLocalName()) {
        case "app-name" -> name = Optional.of(Dom.text(element));
        case "description" -> description = Optional.of(Dom.text(element));
        case "context-param" -> Dom.parameter(element, parameters);
        case "listener" -> listeners.add(Dom.required(element, "listener-class"));
        case "servlet" -> servlets.add(servlet(element));
        case "servlet-mapping" -> mappings.add(mapping(element));
        case "servlet-selection" -> selection(element);
        case "session-config" -> sessionTimeout = Dom.number(element, "session-timeout");
        case "proxy-config" ->
            proxyTimeout =
                Dom.child(element, "proxy-timeout").isPresent()
                    ? Dom.number(element, "proxy-timeout")
                    : Dom.number(element, "sequential-search-timeout");
        default -> refuseUnlessHarmless(element);
      }
    }

    private void selection(Element element) throws DescriptorException {
      for (var child : Dom.children(element)) {
        switch (child.getLocalName()) {
          case "main-servlet" -> mainServlet = Optional.of(Dom.text(child));
          case "servlet-mapping" -> mappings.add(mapping(child));
          default -> throw unsupported(child);
        }
      }
    }

    private static SipServletModel servlet(Element element) throws DescriptorException {
      var parameters = new LinkedHashMap<String, String>();
      for (var child : Dom.children(element)) {
        switch (child.getLocalName()) {
          case "init-param" -> Dom.parameter(child, parameters);
          case "servlet-name", "servlet-class", "load-on-startup" -> {}
          case "icon", "display-name", "description" -> {}
          default -> throw unsupported(child);
        }
      }
      return new SipServletModel(
          Dom.required(element, "servlet-name"),
          Dom.required(element, "servlet-class"),
          Dom.number(element, "load-on-startup").orElse(-1),
          parameters);
    }

    private static ServletMapping mapping(Element element) throws DescriptorException {
      var pattern = Dom.child(element, "pattern");
      if (pattern.isEmpty()) {
        throw new DescriptorException("<servlet-mapping> has no <pattern>");
      }
      return new ServletMapping(
          Dom.required(element, "servlet-name"), RuleReader.only(pattern.get()));
    }

    private static void refuseUnlessHarmless(Element element) throws DescriptorException {
      if (!HARMLESS.contains(element.getLocalName())) {
        throw unsupported(element);
      }
    }

    private static DescriptorException unsupported(Element element) {
      return new DescriptorException(
          "<"
              + element.getLocalName()
              + "> is not supported; declare it in web.xml, by annotation, or leave it out");
    }

    SipXml result() {
      return new SipXml(
          name,
          description,
          mainServlet,
          servlets,
          listeners,
          parameters,
          mappings,
          sessionTimeout,
          proxyTimeout);
    }
  }
}
