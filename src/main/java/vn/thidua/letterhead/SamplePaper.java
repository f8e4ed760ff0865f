package vn.thidua.letterhead;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.document.PdfSetter;
import vn.thidua.paper.PageImages;

/** A paper that shows how an organisation's papers look, with nothing in it that could be taken for a real one. */
@Component
class SamplePaper {

    private static final int NUMBER = 12;

    private final PdfSetter setter;
    private final PaperWords words;

    SamplePaper(PdfSetter setter, PaperWords words) {
        this.setter = setter;
        this.words = words;
    }

    /** Its page as a picture. */
    byte[] png(Office office, LocalDate day) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        setter.write(of(office, day), pdf);
        return PageImages.png(pdf.toByteArray(), 1).orElseThrow();
    }

    private Document of(Office office, LocalDate day) {
        String number = office.number(DocumentKind.AWARD_DECISION, office.symbol(), NUMBER);
        return new Document(
                office.letterhead(),
                words.number(number),
                words.placeAndDate(office.place(), day),
                new Document.Title(words.of("letterhead.sample.kind"), words.of("letterhead.sample.about")),
                List.of(
                        Block.Paragraph.of(words.of("letterhead.sample.text")),
                        new Block.Closing(
                                words.of("letterhead.sample.recipients").lines().toList(), office.signature())),
                List.of(words.of("letterhead.sample.mark")),
                null);
    }
}
