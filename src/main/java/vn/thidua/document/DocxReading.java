package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.util.XMLHelper;
import vn.thidua.shared.RuleViolation;

/**
 * What a DOCX says, whoever wrote it last: Word, LibreOffice or this program. Of the file only the text is opened, within
 * limits; nothing outside it is looked at.
 *
 * @param paragraphs texts that are not empty, those of tables that only place things (one row) among them
 * @param tables tables of data
 * @param tracked changes stand in it that nobody has accepted or refused; it is read as if they were accepted
 */
public record DocxReading(List<String> paragraphs, List<Table> tables, boolean tracked) {

    /** A table of data: its first row, and the others unless they are empty. */
    public record Table(List<String> head, List<List<String>> rows) {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    static final int LARGEST_FILE = 10 * 1024 * 1024;
    /** Of the part with the text, unpacked. The longest paper the tests know, of 3,667 units, stays below. */
    private static final int LARGEST_TEXT = 24 * 1024 * 1024;

    private static final String RELATIONS = "_rels/.rels";
    private static final String OF_TEXT = "/officeDocument";

    public DocxReading {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }

    /**
     * Reads the file.
     *
     * @throws RuleViolation it is too large, broken, or no DOCX
     */
    public static DocxReading of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new RuleViolation("document.docx.large", String.valueOf(LARGEST_FILE / 1024 / 1024));
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            return parse(part(zip, nameOfText(part(zip, RELATIONS))), reader -> new DocxParser().read(reader));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new RuleViolation("document.docx.unreadable");
        }
    }

    /** What is read out of a part. */
    private interface Taking<T> {
        T from(XMLStreamReader reader) throws XMLStreamException, IOException;
    }

    private static <T> T parse(byte[] part, Taking<T> taking) throws XMLStreamException, IOException {
        // POI's factory reads neither document types nor anything from outside
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        try {
            return taking.from(reader);
        } finally {
            reader.close();
        }
    }

    /** The part, packed no tighter than memory can bear. */
    private static byte[] part(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no part " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(LARGEST_TEXT + 1);
            if (part.length > LARGEST_TEXT) {
                throw new ZipException("too much in " + name);
            }
            return part;
        }
    }

    /** Where the text is: Word on the web calls the part otherwise than Word. */
    private static String nameOfText(byte[] relations) throws XMLStreamException, IOException {
        return parse(relations, reader -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "Type");
                    String target = reader.getAttributeValue(null, "Target");
                    if (type != null && target != null && type.endsWith(OF_TEXT)) {
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
            throw new ZipException("no text");
        });
    }
}
