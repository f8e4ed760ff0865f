package vn.thidua.document;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import vn.thidua.paper.Typesetter;

/** Sets a paper as PDF/A-2a and PDF/UA-1. */
@Component
public class PdfSetter {

    private final Typesetter typesetter;
    private final PaperWords words;

    PdfSetter(Typesetter typesetter, PaperWords words) {
        this.typesetter = typesetter;
        this.words = words;
    }

    /** Writes the paper. */
    public void write(Document document, OutputStream out) throws IOException {
        typesetter.write(new HtmlPaper(words).of(document), null, out);
    }
}
