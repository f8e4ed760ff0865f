package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks a DOCX against the schemas of WordprocessingML (ECMA-376), which the build unpacks from POI's full schema library. */
public final class DocxSchema {

    private static final Path SCHEMAS = Path.of("target/schemas/org/apache/poi/schemas/ooxml/src");
    private static final Pattern CHECKED = Pattern.compile("word/[^/]+\\.xml");

    /** The schemas ask for this attribute of XML itself without saying where it is described. */
    private static final String XML_SPACE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="space">
                <xs:simpleType>
                  <xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction>
                </xs:simpleType>
              </xs:attribute>
            </xs:schema>""";

    private static final Schema SCHEMA = schema();

    private DocxSchema() {}

    /** What in the text, the styles, the heads and the settings of the file is not as the schemas say; empty for a good file. */
    public static List<String> check(byte[] file) throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        for (Map.Entry<String, byte[]> part : DocxFiles.parts(file).entrySet()) {
            if (CHECKED.matcher(part.getKey()).matches()) {
                validator.setErrorHandler(new Errors(part.getKey(), errors));
                validator.validate(new StreamSource(new ByteArrayInputStream(part.getValue())));
            }
        }
        return errors;
    }

    private static Schema schema() {
        Source[] sources = {
            new StreamSource(new StringReader(XML_SPACE)),
            new StreamSource(SCHEMAS.resolve("wml.xsd").toFile())
        };
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException unreadable) {
            throw new IllegalStateException("the build has not unpacked " + SCHEMAS, unreadable);
        }
    }

    /** Errors of a part, kept with its name. */
    private record Errors(String part, List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            errors.add(part + ": " + warning.getMessage());
        }

        @Override
        public void error(SAXParseException error) {
            errors.add(part + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            errors.add(part + ": " + error.getMessage());
        }
    }
}
