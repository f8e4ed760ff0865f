package vn.thidua.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.shared.Names;

/**
 * What the pages of a PDF say, whoever wrote the file, but for their numbers. What lies upon a page, such as the picture of a
 * signature, is not read; a page that is a picture says nothing.
 *
 * @param text composed (NFC), lines as they stand; empty where nothing can be read
 */
public record PdfReading(String text) {

    private static final Logger log = LoggerFactory.getLogger(PdfReading.class);

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What stands before and after a word and is none of it. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{M}\\d]+|[^\\p{L}\\p{M}\\d]+$");

    /** Reads the file; of one that can be opened but not read the text is empty. */
    public static PdfReading of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String numbered = stripper.getText(document).strip();
                String number = page + "\n";
                text.append(numbered.startsWith(number) ? numbered.substring(number.length()) : numbered)
                        .append('\n');
            }
            return new PdfReading(Names.lines(text.toString().replace('\u2011', '-')));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            log.info("The text of a PDF could not be read: {}", unreadable.toString());
            return new PdfReading("");
        }
    }

    /** Does this stand in it, wherever lines end? */
    public boolean says(String passage) {
        return unbroken(text).contains(unbroken(passage));
    }

    /** Do both say the same in the same order, wherever lines end? */
    public boolean saysTheSameAs(PdfReading other) {
        return unbroken(text).equals(unbroken(other.text));
    }

    /** The words and figures it has more often than the other, in its order. */
    public List<String> beyond(PdfReading other) {
        Map<String, Integer> there = new HashMap<>();
        other.words().forEach(word -> there.merge(word, 1, Integer::sum));
        return words().filter(word -> there.merge(word, -1, Integer::sum) < 0).toList();
    }

    private Stream<String> words() {
        return SPACE.splitAsStream(text)
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty());
    }

    private static String unbroken(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
