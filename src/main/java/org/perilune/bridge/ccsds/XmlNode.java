package org.perilune.bridge.ccsds;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An element while it is read, with its path. A field is an attribute or a child element of that name: drafts of the
 * standards differ in which. Document types, and with them entities, are refused.
 */
final class XmlNode {

    private static final Set<String> OF_XML = Set.of("xmlns", "xsi", "xmi", "xml");

    private final Element element;
    private final String path;

    private XmlNode(Element element, String path) {
        this.element = element;
        this.path = path;
    }

    static XmlNode root(String document) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return new XmlNode(
                    builder.parse(new InputSource(new StringReader(document))).getDocumentElement(), "");
        } catch (SAXException e) {
            throw new InvalidDocument(List.of());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    String path() {
        return path;
    }

    /** The text of an attribute or a child element. */
    Optional<String> text(String field) {
        if (element.hasAttribute(field)) {
            return Optional.of(element.getAttribute(field));
        }
        var found = elements(field);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).getTextContent().strip());
    }

    List<XmlNode> children(String field) {
        var found = elements(field);
        var children = new ArrayList<XmlNode>();
        for (int i = 0; i < found.size(); i++) {
            children.add(new XmlNode(found.get(i), path(found.size() == 1 ? field : field + "[" + i + "]")));
        }
        return children;
    }

    Optional<XmlNode> child(String field) {
        return children(field).stream().findFirst();
    }

    /** The names of attributes and children beside these. */
    List<String> namesBeside(Set<String> known) {
        var names = new ArrayList<String>();
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            var prefix = attribute.getPrefix() == null ? attribute.getNodeName() : attribute.getPrefix();
            if (!OF_XML.contains(prefix) && !known.contains(attribute.getLocalName())) {
                names.add(attribute.getLocalName());
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && !known.contains(child.getLocalName())) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    private List<Element> elements(String field) {
        var found = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && field.equals(one.getLocalName())) {
                found.add(one);
            }
        }
        return found;
    }

    /** The default one writes to the console. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // nothing that would make the document another one
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
