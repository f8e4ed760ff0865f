package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.thidua.paper.PrintedPaper;

/** What a set paper says, as it is read back out of its file: words in order, and how often each number stands there. */
public final class SetPaper {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private SetPaper() {}

    /** All text of a DOCX, read by POI. */
    public static String ofDocx(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return plain(extractor.getText());
        }
    }

    /** The texts of a DOCX one by one: paragraphs, then the cells of its tables. */
    public static List<String> textsOfDocx(byte[] file) {
        DocxReading read = DocxReading.of(file);
        return Stream.concat(
                        read.paragraphs().stream(),
                        read.tables().stream()
                                .flatMap(table -> Stream.concat(Stream.of(table.head()), table.rows().stream()))
                                .flatMap(List::stream))
                .toList();
    }

    /** All text of a PDF but the numbers of its pages, lines as they stand. */
    public static String ofPdf(byte[] file) throws IOException {
        PrintedPaper paper = new PrintedPaper(file);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= paper.pages(); page++) {
            String numbered = paper.text(page);
            String number = page + "\n";
            text.append(page > 1 && numbered.startsWith(number) ? numbered.substring(number.length()) : numbered);
        }
        return plain(text.toString());
    }

    /** Texts as they are compared: composed, capitals and small letters alike, without spaces and boxes. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2011', '-')
                .replace(Block.Table.BOX, "")
                .replaceAll("[\\s\\u00a0]+", "")
                .toLowerCase(HtmlPaper.VIETNAMESE);
    }

    /** How often each number stands in the text. */
    public static TreeMap<String, Long> numbers(List<String> texts) {
        return texts.stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
