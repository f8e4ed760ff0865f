package vn.thidua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** Takes the texts out of the main part of a DOCX, in whatever runs a program has cut them. */
final class DocxParser {

    /** Of a file as it is usually saved, and of one saved as "strict". */
    private static final Set<String> WORDS = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** Columns a cell may take; Word itself allows no more. */
    private static final int MOST_COLUMNS = 63;

    /** Paragraphs and cells of a file; the largest list is of 3,667 units in 60 columns. */
    private static final int MOST_PIECES = 300_000;

    /** A row as it is read. */
    private static final class ReadRow {
        private final List<String> cells = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private boolean head;
        private boolean deleted;
    }

    private final List<String> paragraphs = new ArrayList<>();
    private final List<DocxReading.Table> tables = new ArrayList<>();
    private boolean tracked;
    private boolean text;

    /** How deep: tables within tables, and text boxes within paragraphs, are text of what is around them. */
    private int tableDepth;

    private int paragraphDepth;
    private int skipped;

    private List<ReadRow> rows = new ArrayList<>();
    private ReadRow row = new ReadRow();
    private StringBuilder cell = new StringBuilder();
    private StringBuilder paragraph = new StringBuilder();
    private int span = 1;
    private int pieces;
    private boolean inRowProperties;
    private boolean inText;

    DocxReading read(XMLStreamReader reader) throws XMLStreamException, ZipException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(reader);
            } else if (inText && skipped == 0 && reader.isCharacters()) {
                paragraph.append(reader.getText());
            }
        }
        if (!text) {
            throw new ZipException("no document");
        }
        return new DocxReading(paragraphs, tables, tracked);
    }

    private void start(XMLStreamReader reader) {
        String name = nameOf(reader);
        if (skipped > 0 || name.equals("Fallback")) {
            skipped++; // a picture's second description repeats the words of its first
            return;
        }
        switch (name) {
            case "body" -> text = true;
            case "tbl" -> startTable();
            case "tr" -> startRow();
            case "trPr" -> inRowProperties = true;
            case "tblHeader" -> row.head |= outermost() && isOn(reader);
            case "tc" -> startCell();
            case "gridSpan" -> span = spanOf(value(reader));
            case "p" -> startParagraph();
            case "t" -> inText = true;
            case "tab", "br", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> paragraph.append('-');
            case "ins", "moveTo" -> tracked = true;
            case "del", "moveFrom" -> startDeleted();
            default -> {
                // how it looks
            }
        }
    }

    private void end(XMLStreamReader reader) throws ZipException {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (nameOf(reader)) {
            case "tbl" -> endTable();
            case "tr" -> endRow();
            case "trPr" -> inRowProperties = false;
            case "tc" -> endCell();
            case "p" -> endParagraph();
            case "t" -> inText = false;
            default -> {
                // how it looks
            }
        }
    }

    private void startTable() {
        tableDepth++;
        if (outermost()) {
            rows = new ArrayList<>();
        }
    }

    private void startRow() {
        if (outermost()) {
            row = new ReadRow();
        }
    }

    private void startCell() {
        if (outermost()) {
            cell = new StringBuilder();
            span = 1;
        }
    }

    private void startParagraph() {
        if (paragraphDepth++ == 0) {
            paragraph = new StringBuilder();
        } else {
            paragraph.append(' ');
        }
    }

    private void startDeleted() {
        tracked = true;
        if (inRowProperties) {
            row.deleted |= outermost();
        } else {
            skipped = 1;
        }
    }

    private void endParagraph() throws ZipException {
        if (--paragraphDepth > 0) {
            paragraph.append(' ');
            return;
        }
        String words = Names.clean(paragraph.toString().replace('\u2011', '-'));
        if (words.isEmpty()) {
            return;
        }
        count(1);
        if (tableDepth == 0) {
            paragraphs.add(words);
        } else {
            row.paragraphs.add(words);
            cell.append(cell.isEmpty() ? "" : " ").append(words);
        }
    }

    private void endCell() throws ZipException {
        if (outermost()) {
            count(span);
            row.cells.add(cell.toString());
            for (int more = 1; more < span; more++) {
                row.cells.add("");
            }
        }
    }

    private void endRow() {
        if (outermost() && !row.deleted) {
            rows.add(row);
        }
    }

    /** What has a head or several rows holds data; what has one row only places things beside each other. */
    private void endTable() {
        if (outermost() && !rows.isEmpty()) {
            if (rows.size() > 1 || rows.get(0).head) {
                tables.add(new DocxReading.Table(
                        rows.get(0).cells,
                        rows.stream()
                                .skip(1)
                                .filter(each -> !each.paragraphs.isEmpty())
                                .map(each -> List.copyOf(each.cells))
                                .toList()));
            } else {
                paragraphs.addAll(rows.get(0).paragraphs);
            }
        }
        tableDepth--;
    }

    private void count(int more) throws ZipException {
        pieces += more;
        if (pieces > MOST_PIECES) {
            throw new ZipException("too many paragraphs and cells");
        }
    }

    private boolean outermost() {
        return tableDepth == 1 && paragraphDepth == 0;
    }

    private static String nameOf(XMLStreamReader reader) {
        String local = reader.getLocalName();
        return WORDS.contains(reader.getNamespaceURI()) || local.equals("Fallback") ? local : "";
    }

    private static @Nullable String value(XMLStreamReader reader) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals("val")) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    private static boolean isOn(XMLStreamReader reader) {
        String value = value(reader);
        return value == null || !OFF.contains(value);
    }

    private static int spanOf(@Nullable String value) {
        return value == null ? 1 : Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(value.strip())));
    }
}
