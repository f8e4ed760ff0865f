package vn.thidua.papercopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.FileKind;
import vn.thidua.document.Comparison;
import vn.thidua.document.Document;
import vn.thidua.papercopy.PaperCopy.Finding;
import vn.thidua.papercopy.PaperCopy.Kind;
import vn.thidua.shared.RuleViolation;
import vn.thidua.signature.Checked;
import vn.thidua.signature.SignatureWords;
import vn.thidua.signature.Signatures;

/** What a copy that comes back is worth: its signatures, or how it differs from what was issued. */
@Component
class CopyCheck {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** What was found, see {@link PaperCopy}. */
    record Answer(Kind kind, @Nullable Boolean good, List<Finding> findings) {}

    private final Signatures signatures;
    private final SignatureWords words;

    CopyCheck(Signatures signatures, SignatureWords words) {
        this.signatures = signatures;
        this.words = words;
    }

    /** @throws RuleViolation a file of another kind, or one that cannot be read as what it is */
    Answer of(FileKind kind, byte[] file, Document paper, byte[] issuedDocx) {
        return switch (kind) {
            case PDF -> signed(signatures.check(file));
            case DOCX -> compared(Comparison.of(paper, issuedDocx, file));
            case JPEG, PNG -> new Answer(Kind.SCAN, null, List.of());
            default -> throw new RuleViolation("papercopy.kind").at("file");
        };
    }

    private Answer signed(Checked checked) {
        return checked.signatures().isEmpty()
                ? new Answer(Kind.SCAN, null, List.of())
                : new Answer(
                        Kind.PDF,
                        checked.isGood(),
                        words.of(checked, VIETNAMESE).stream()
                                .map(sentence -> new Finding("papercopy.sentence", List.of(sentence)))
                                .toList());
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
        return new Answer(Kind.WORD, comparison.matches(), findings);
    }
}
