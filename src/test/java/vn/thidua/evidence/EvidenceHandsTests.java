package vn.thidua.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The head adds to what other units show and takes nothing of it away; with its own evidence it does as any unit does. */
class EvidenceHandsTests extends EvidenceScene {

    @Test
    void isPutAsideByTheUnitAndByStaffButNotByTheHead() {
        done(addDocument(officer, ofBinh, "1/BC", line(ofBinh, 1)));
        long shown = last();
        assertThat(page(head, ofBinh)).contains("/them").doesNotContain("/rut");
        assertThat(withdraw(head, ofBinh, shown, "chưa đúng"))
                .hasStatus(422)
                .bodyText()
                .contains("Chỉ đơn vị có minh chứng và cán bộ tổ chức");
        assertThat(page(staff, ofBinh)).contains("/rut");
        done(withdraw(staff, ofBinh, shown, "nhầm"));
    }

    @Test
    void followsTheUnitsRulesAlsoForTheHeadsOwnUnit() {
        handedIn(ofAn);
        assertThat(page(head, ofAn)).contains("Bảng điểm đã nộp").doesNotContain("/them");
        assertThat(addDocument(head, ofAn, "1/BC", line(ofAn, 1))).hasStatus(422);
        done(addDocument(staff, ofAn, "2/BC", line(ofAn, 1)));
    }
}
