package vn.thidua.papercopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.FileKind;
import vn.thidua.document.Comparison;
import vn.thidua.issuance.IssuedPaper;
import vn.thidua.issuance.IssuedPapers;
import vn.thidua.papercopy.PaperCopy.Finding;
import vn.thidua.papercopy.PaperCopy.Kind;
import vn.thidua.papercopy.PaperCopy.Likeness;
import vn.thidua.shared.RuleViolation;
import vn.thidua.signature.Checked;
import vn.thidua.signature.SignatureWords;
import vn.thidua.signature.Signatures;

/** What a copy that comes back is worth: whether it is what was issued, its signatures, or how it differs. */
@Component
class CopyCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** What was found, see {@link PaperCopy}. */
    record Answer(
            Kind kind,
            @Nullable Likeness likeness,
            @Nullable Boolean good,
            List<Finding> findings) {

        private static final Answer SCAN = new Answer(Kind.SCAN, null, null, List.of());
    }

    private final IssuedPapers papers;
    private final SignedFile files;
    private final Signatures signatures;
    private final SignatureWords words;

    CopyCheck(IssuedPapers papers, SignedFile files, Signatures signatures, SignatureWords words) {
        this.papers = papers;
        this.files = files;
        this.signatures = signatures;
        this.words = words;
    }

    /** @throws RuleViolation a file of another kind, or one that cannot be read as what it is */
    Answer of(FileKind kind, byte[] file, IssuedPaper paper) {
        return switch (kind) {
            case PDF -> signed(signatures.check(file), file, paper);
            case DOCX -> compared(Comparison.of(papers.document(paper), papers.docx(paper), file));
            case JPEG, PNG -> Answer.SCAN;
            default -> throw new RuleViolation("papercopy.kind").at("file");
        };
    }

    private Answer signed(Checked checked, byte[] file, IssuedPaper paper) {
        if (checked.signatures().isEmpty()) {
            return Answer.SCAN;
        }
        SignedFile.Compared compared = files.of(file, paper);
        List<Finding> findings = new ArrayList<>(compared.findings());
        words.of(checked, VIETNAMESE)
                .forEach(sentence -> findings.add(new Finding("papercopy.sentence", List.of(sentence))));
        return new Answer(Kind.PDF, compared.likeness(), checked.isGood(), findings);
    }

    private static Answer compared(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        comparison.differences().forEach(difference -> findings.add(new Finding(difference.key(), difference.args())));
        if (comparison.tracked()) {
            findings.add(new Finding("papercopy.tracked", List.of()));
        }
        comparison
                .rewordings()
                .forEach(reworded ->
                        findings.add(new Finding("papercopy.reworded", List.of(reworded.before(), reworded.after()))));
        return new Answer(Kind.WORD, null, comparison.matches(), findings);
    }
}
