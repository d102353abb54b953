/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.entente.model.file.Unpacked;

/**
 * Turns an export back into the fact file of its records, from which the same graph is projected. Reads what exports write,
 * in every format, and follows nothing that leads out of the file: a context elsewhere, a document type, an entity are
 * refused. JSON-LD is held in memory as a whole; the other formats stream.
 */
public final class RdfImport {

    private static final String GZIP = ".gz";

    private RdfImport() {}

    /** {@return the format that a file's name tells, packed by gzip or not, if it is one of ours} */
    public static java.util.Optional<RdfFormat> formatOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(GZIP) ? lower.substring(0, lower.length() - GZIP.length()) : lower;
        return java.util.Arrays.stream(RdfFormat.values())
                .filter(format -> plain.endsWith("." + format.extension()))
                .findFirst();
    }

    /**
     * Writes the records of a file, packed by gzip or not, as a fact file. {@return how many there were}
     *
     * @throws UnusableRdf when the file is no whole export; what was written by then should not be used
     * @throws IOException when it cannot be read or written
     */
    public static long toFactFile(Path file, RdfFormat format, OutputStream out) throws IOException {
        RdfRecords records = new RdfRecords(line -> {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            if (format == RdfFormat.RDFXML) {
                refuseDocumentType(file);
            }
            try (InputStream in = open(file)) {
                parse(in, format, records);
            }
            return records.end();
        } catch (UnusableRdf e) {
            throw new UnusableRdf(file + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A parser would wrap what is no refusal of ours. */
    private static InputStream open(Path file) throws IOException {
        return Unpacked.of(Files.newInputStream(file), Files.size(file), message -> {
            throw new UnusableRdf(message);
        });
    }

    private static void parse(InputStream in, RdfFormat format, RdfRecords records) throws IOException {
        JsonLdOptions closed = new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "the context %s is not in the file; write it into it".formatted(address));
        });
        Lang language = RDFLanguages.contentTypeToLang(format.mediaType());
        try {
            RDFParser.create()
                    .source(in)
                    .forceLang(language)
                    .set(LangJSONLD11.JSONLD_OPTIONS, closed)
                    .set(TitaniumJsonLdOptions.JSONLD_OPTIONS, closed)
                    .base("urn:nothing:")
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(records);
        } catch (RiotException e) {
            throw new UnusableRdf("this is no %s: %s".formatted(format.text(), e.getMessage()));
        } catch (RuntimeIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A document type can only stand before the first element; it is looked for without being read. */
    private static void refuseDocumentType(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = open(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnusableRdf(
                            "it declares a document type, which exports never do and which may lead elsewhere;"
                                    + " remove the DOCTYPE and write its entities out");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableRdf("this is no %s: %s".formatted(RdfFormat.RDFXML.text(), e.getMessage()));
        }
    }
}
