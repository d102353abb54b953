/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the elements of an XML file to which a path of element names leads. Document types and entities are refused. */
final class XmlRows implements Rows {

    private static final int LARGEST_ELEMENT = 16 << 20;
    private static final int DEEPEST = 64;

    private final String path;

    /** Reads the elements at this path, such as {@code /visits/visit}. */
    XmlRows(String path) {
        this.path = path.startsWith("/") ? path : "/" + path;
    }

    @Override
    public void read(InputStream content, Taker taker) throws IOException {
        try {
            RowLimit limit = new RowLimit(content, RowLimit.LARGEST);
            XMLStreamReader reader = factory().createXMLStreamReader(limit);
            try {
                read(reader, limit, taker);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnfitFile unfit) {
                throw unfit;
            }
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnfitFile("it is not XML to its end (line %d): %s"
                    .formatted(line, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        // These count &amp; and its like, and stop after 100,000 of them; entities of one's own are refused anyway.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private void read(XMLStreamReader reader, RowLimit limit, Taker taker) throws XMLStreamException, UnfitFile {
        List<String> open = new ArrayList<>();
        long number = 0;
        while (reader.hasNext()) {
            // outside of rows the parser holds one tag, remark or piece of text at a time
            limit.hold();
            // after a tag is read it is that of its end, some lines below for one of many attributes
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new UnfitFile("line %d has a document type, which is not read here; remove it"
                            .formatted(reader.getLocation().getLineNumber()));
                case XMLStreamConstants.START_ELEMENT -> {
                    open.add(reader.getLocalName());
                    if (isRecord(open)) {
                        taker.take(new XmlRow(element(reader, new int[1], 0), line, path + "[" + ++number + "]"));
                        open.removeLast();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                default -> {}
            }
        }
        if (number == 0) {
            throw new UnfitFile("there is no element at the path %s, which the mapping names".formatted(path));
        }
    }

    private boolean isRecord(List<String> open) {
        return path.equals("/" + String.join("/", open));
    }

    private static XmlElement element(XMLStreamReader reader, int[] size, int depth)
            throws XMLStreamException, UnfitFile {
        if (depth > DEEPEST) {
            throw new UnfitFile("elements are nested deeper than %d levels in line %d"
                    .formatted(DEEPEST, reader.getLocation().getLineNumber()));
        }
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            element.attribute(
                    reader.getAttributeLocalName(i),
                    namespace == null || namespace.isEmpty(),
                    reader.getAttributeValue(i));
        }
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(element(reader, size, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    size[0] += reader.getTextLength();
                    if (size[0] > LARGEST_ELEMENT) {
                        throw new UnfitFile("an element is longer than %d characters in line %d"
                                .formatted(LARGEST_ELEMENT, reader.getLocation().getLineNumber()));
                    }
                    element.add(reader.getText());
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnfitFile("line %d has the entity &%s;, which is not read here; write its text"
                            .formatted(reader.getLocation().getLineNumber(), reader.getLocalName()));
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
    }

    private record XmlRow(XmlElement element, long line, String locator) implements Row {
        @Override
        public List<String> get(String path) throws Misfit {
            return element.texts(path);
        }

        @Override
        public long length() {
            return element.length();
        }

        @Override
        public String excerpt() {
            return Texts.shorten(Texts.strip(element.text()).replaceAll("\\s+", " "));
        }
    }
}
