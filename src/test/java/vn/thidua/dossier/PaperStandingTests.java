package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.dossier.Paper.Elsewhere;
import vn.thidua.dossier.Paper.Kind;
import vn.thidua.dossier.Paper.Noted;
import vn.thidua.dossier.Paper.Standing;

class PaperStandingTests {

    private static final Elsewhere NOWHERE = new Elsewhere(false, false, false);
    private static final Noted DATED = new Noted(null, LocalDate.of(2026, 11, 20), null);

    @Test
    void isThereWithAFileOrADate() {
        assertThat(Paper.standing(Kind.SUBMISSION, true, Noted.NOTHING, List.of(file(null)), NOWHERE))
                .isEqualTo(Standing.THERE);
        assertThat(Paper.standing(Kind.SUBMISSION, true, DATED, List.of(), NOWHERE))
                .isEqualTo(Standing.THERE);
    }

    @Test
    void isNotThereByANumberANoteOrAFilePutAside() {
        Noted words = new Noted("12/TTr", null, "sẽ nộp sau");
        assertThat(Paper.standing(Kind.SUBMISSION, true, words, List.of(file("nhầm")), NOWHERE))
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void isMissingOnlyWhereItIsRequired() {
        assertThat(Paper.standing(Kind.OTHER, false, Noted.NOTHING, List.of(), NOWHERE))
                .isEqualTo(Standing.NOT_NEEDED);
    }

    @Test
    void takesAReportWrittenHereForThePaper() {
        Elsewhere written = new Elsewhere(true, false, false);
        assertThat(Paper.standing(Kind.MERIT_REPORT, true, Noted.NOTHING, List.of(), written))
                .isEqualTo(Standing.THERE);
        assertThat(Paper.standing(Kind.SUBMISSION, true, Noted.NOTHING, List.of(), written))
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void awaitsAnOpinionUntilItIsAnswered() {
        assertThat(Paper.standing(Kind.OPINION, true, Noted.NOTHING, List.of(), NOWHERE))
                .isEqualTo(Standing.MISSING);
        assertThat(Paper.standing(Kind.OPINION, true, Noted.NOTHING, List.of(), new Elsewhere(false, true, false)))
                .isEqualTo(Standing.AWAITED);
        assertThat(Paper.standing(Kind.OPINION, true, Noted.NOTHING, List.of(), new Elsewhere(false, true, true)))
                .isEqualTo(Standing.THERE);
    }

    private static FileView file(String withdrawn) {
        return new FileView(1, 1, "a.pdf", "application/pdf", 10, "thử", Instant.EPOCH, withdrawn);
    }
}
