package vn.thidua.papercopy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.IssuedPaper;
import vn.thidua.issuance.IssuedPapers;
import vn.thidua.paper.PdfReading;
import vn.thidua.papercopy.PaperCopy.Finding;
import vn.thidua.papercopy.PaperCopy.Likeness;
import vn.thidua.signature.Signatures;

/**
 * Tells a signed PDF of the issued paper from one of another. Who signs a PDF as its standard has it (ISO 32000-2, 12.8)
 * leaves it as it was and writes behind it, so that the issued file is the beginning of the signed one; of a file that was
 * written anew only the text can be compared.
 */
@Component
class SignedFile {

    /** So many words that differ tell enough. */
    private static final int MOST_WORDS = 20;

    /** What it is, and why. */
    record Compared(Likeness likeness, List<Finding> findings) {

        private static Compared of(Likeness likeness, String key, String... args) {
            return new Compared(likeness, List.of(new Finding(key, List.of(args))));
        }
    }

    private final IssuedPapers papers;
    private final Signatures signatures;

    SignedFile(IssuedPapers papers, Signatures signatures) {
        this.papers = papers;
        this.signatures = signatures;
    }

    Compared of(byte[] file, IssuedPaper paper) {
        byte[] issued = papers.pdf(paper);
        if (Arrays.mismatch(issued, file) == issued.length) {
            return signatures.areAllThatWasAdded(issued, file)
                    ? Compared.of(Likeness.ISSUED, "papercopy.issued")
                    : Compared.of(Likeness.UNSURE, "papercopy.addedTo");
        }
        return writtenAnew(PdfReading.of(file), PdfReading.of(issued), paper);
    }

    private static Compared writtenAnew(PdfReading here, PdfReading there, IssuedPaper paper) {
        if (here.text().isEmpty()) {
            return Compared.of(Likeness.UNSURE, "papercopy.picture");
        }
        String code = paper.code().grouped();
        if (!here.says(code)) {
            return Compared.of(Likeness.OTHER, "papercopy.foreign", code, paper.number());
        }
        if (here.saysTheSameAs(there)) {
            return Compared.of(Likeness.SAME, "papercopy.same");
        }
        List<Finding> findings = new ArrayList<>();
        words("papercopy.differs.missing", there.beyond(here), findings);
        words("papercopy.differs.added", here.beyond(there), findings);
        if (findings.isEmpty()) {
            return Compared.of(Likeness.UNSURE, "papercopy.order");
        }
        findings.add(0, new Finding("papercopy.differs", List.of()));
        return new Compared(Likeness.OTHER, findings);
    }

    private static void words(String key, List<String> words, List<Finding> findings) {
        if (!words.isEmpty()) {
            String told = String.join("; ", words.subList(0, Math.min(MOST_WORDS, words.size())));
            findings.add(new Finding(key, List.of(words.size() > MOST_WORDS ? told + " …" : told)));
        }
    }
}
