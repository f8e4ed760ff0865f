package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.shared.PaperCode;

/** What is said of a paper with a code. */
class PaperStatesTests extends RegisterScene {

    @Autowired
    PaperStates papers;

    @Test
    void anAwardStandsAsItWasGranted() {
        long grant = granted(recipient(commune), "Cờ thi đua", DECIDED);

        PaperState paper = papers.find(code(grant)).orElseThrow();
        assertThat(paper.kind()).isEqualTo(PaperState.Kind.CERTIFICATE);
        assertThat(paper.state()).isEqualTo(PaperState.State.VALID);
        assertThat(paper.number()).isEqualTo("12/QĐ-UBND");
        assertThat(paper.lines())
                .extracting(PaperState.Line::recipient, PaperState.Line::award)
                .containsExactly(tuple("Hội LHPN xã An Bình", "Cờ thi đua"));
    }

    @Test
    void aCorrectionTellsWhatHoldsNow() {
        long person = granted(person(commune, "Nguyễn Thị Mẩu"), "Bằng khen", DECIDED);
        jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason, field, before, after)
                values (?, 'CORRECTION', '31/QĐ-UBND', '2024-07-01', 'Sai dấu', 'RECIPIENT_NAME',
                        'Nguyễn Thị Mẩu', 'Nguyễn Thị Mẫu')""").param(person).update();

        PaperState paper = papers.find(code(person)).orElseThrow();
        assertThat(paper.state()).isEqualTo(PaperState.State.CORRECTED);
        assertThat(paper.lines().get(0).changes())
                .extracting(PaperState.Correction::after)
                .containsExactly("Nguyễn Thị Mẫu");
    }

    @Test
    void aRevokedAwardIsCalledRevoked() {
        long grant = granted(recipient(commune), "Cờ thi đua", DECIDED);
        revoked(grant, DECIDED.plusMonths(2));

        PaperState paper = papers.find(code(grant)).orElseThrow();
        assertThat(paper.state()).isEqualTo(PaperState.State.REVOKED);
        assertThat(paper.lines().get(0).revokedOn()).isEqualTo(DECIDED.plusMonths(2));
    }

    @Test
    void aUnitIsNamedOnceAndAPersonWithTheirUnit() {
        long unit = granted(recipient(commune), "Cờ thi đua", DECIDED);
        long person = granted(person(commune, "Nguyễn Thị Mẫu"), "Bằng khen", DECIDED);

        assertThat(papers.find(code(unit)).orElseThrow().lines())
                .extracting(PaperState.Line::of)
                .containsOnlyNulls();
        assertThat(papers.find(code(person)).orElseThrow().lines())
                .extracting(PaperState.Line::of)
                .containsExactly("Hội LHPN xã An Bình");
    }

    @Test
    void whatAnInventedOrganiserGrantedIsNoRealPaper() {
        long grant = granted(recipient(commune), "Cờ thi đua", DECIDED);
        assertThat(papers.find(code(grant)).orElseThrow().demo()).isFalse();

        jdbc.sql("update unit set is_demo = true where id = ?")
                .param(organiser.value())
                .update();
        assertThat(papers.find(code(grant)).orElseThrow().demo()).isTrue();
    }

    @Test
    void aCodeThatNoPaperBearsIsUnknown() {
        granted(recipient(commune), "Cờ thi đua", DECIDED);

        assertThat(papers.find(PaperCode.random())).isEmpty();
    }
}
