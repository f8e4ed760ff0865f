package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Answer.Outcome.FAIL;
import static vn.thidua.eligibility.Answer.Outcome.PASS;
import static vn.thidua.eligibility.Answer.Outcome.UNKNOWN;
import static vn.thidua.eligibility.Sample.CERTIFICATE;
import static vn.thidua.eligibility.Sample.FLAG;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.DossierState.Completeness;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Women;

class RulesTests {

    @Test
    void leadsWhoIsFirstByTheFinalResultOrChosen() {
        assertThat(new Sample().result(true, 1, "Tốt").outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(PASS);
        assertThat(new Sample().leading(true, null).outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(PASS);
        assertThat(new Sample().leading(null, 1).outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(PASS);
        assertThat(new Sample().result(true, 2, "Tốt").outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(FAIL);
        assertThat(new Sample().leading(false, 3).outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(FAIL);
    }

    @Test
    void doesNotKnowTheLeadingUnitBeforeTheFinalResult() {
        assertThat(new Sample().result(false, 1, "Tốt").outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(UNKNOWN);
        assertThat(new Sample().result(true, null, null).outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(UNKNOWN);
        assertThat(new Sample().leading(false, null).outcome(Rule.LEADING_UNIT, null))
                .isEqualTo(UNKNOWN);
        Sample outside = new Sample();
        outside.seat = null;
        assertThat(outside.outcome(Rule.LEADING_UNIT, null)).isEqualTo(UNKNOWN);
    }

    @Test
    void comparesGradesInTheOrderOfTheProgramme() {
        assertThat(new Sample().result(true, 2, "Tốt").outcome(Rule.GRADE_REACHED, "Tốt"))
                .isEqualTo(PASS);
        assertThat(new Sample().result(true, 2, "Xuất sắc").outcome(Rule.GRADE_REACHED, "tốt"))
                .isEqualTo(PASS);
        assertThat(new Sample().result(true, 2, "Khá").outcome(Rule.GRADE_REACHED, "Tốt"))
                .isEqualTo(FAIL);
        assertThat(new Sample().result(true, 2, null).outcome(Rule.GRADE_REACHED, "Khá"))
                .isEqualTo(FAIL);
        assertThat(new Sample().result(false, 2, "Tốt").outcome(Rule.GRADE_REACHED, "Tốt"))
                .isEqualTo(UNKNOWN);
        assertThat(new Sample().result(true, 2, "Tốt").outcome(Rule.GRADE_REACHED, "Vững mạnh"))
                .isEqualTo(UNKNOWN);
        assertThat(new Sample().result(true, 2, "Tốt").outcome(Rule.GRADE_REACHED, null))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void takesTheSignatureUnderTheCovenantForRegistration() {
        assertThat(new Sample().signed(true).outcome(Rule.REGISTERED, null)).isEqualTo(PASS);
        assertThat(new Sample().signed(false).outcome(Rule.REGISTERED, null)).isEqualTo(FAIL);
        assertThat(new Sample().signed(null).outcome(Rule.REGISTERED, null)).isEqualTo(UNKNOWN);
    }

    @Test
    void knowsNothingOfConductUntilSomebodyAsked() {
        assertThat(new Sample().outcome(Rule.NO_DISCIPLINE, null)).isEqualTo(UNKNOWN);
        assertThat(new Sample().outcome(Rule.NO_COMPLAINT, null)).isEqualTo(UNKNOWN);
        Sample asked =
                new Sample().asked(ConductCheck.Subject.DISCIPLINE, true).asked(ConductCheck.Subject.COMPLAINT, false);
        assertThat(asked.outcome(Rule.NO_DISCIPLINE, null)).isEqualTo(PASS);
        assertThat(asked.outcome(Rule.NO_COMPLAINT, null)).isEqualTo(FAIL);
        assertThat(asked.answer(Rule.NO_COMPLAINT, null).looked()).hasSize(1);
    }

    @Test
    void countsTheYearsSinceTheSameAward() {
        assertThat(new Sample().outcome(Rule.NOT_SAME_WITHIN_YEARS, "3")).isEqualTo(PASS);
        assertThat(new Sample().granted(FLAG, 2023, null).outcome(Rule.NOT_SAME_WITHIN_YEARS, "3"))
                .isEqualTo(FAIL);
        assertThat(new Sample().granted(FLAG, 2022, null).outcome(Rule.NOT_SAME_WITHIN_YEARS, "3 năm"))
                .isEqualTo(PASS);
        assertThat(new Sample().granted(CERTIFICATE, 2024, null).outcome(Rule.NOT_SAME_WITHIN_YEARS, "3"))
                .isEqualTo(PASS);
        Sample nobody = new Sample();
        nobody.known = false;
        assertThat(nobody.outcome(Rule.NOT_SAME_WITHIN_YEARS, "3")).isEqualTo(UNKNOWN);
        assertThat(new Sample().outcome(Rule.NOT_SAME_WITHIN_YEARS, "vài năm")).isEqualTo(UNKNOWN);
    }

    @Test
    void countsPredecessorsByChoice() {
        Sample merged = new Sample().granted(FLAG, 2024, "Hội LHPN huyện Cũ");
        assertThat(merged.outcome(Rule.NOT_SAME_WITHIN_YEARS, "3")).isEqualTo(PASS);
        assertThat(merged.outcome(Rule.NOT_SAME_WITHIN_YEARS, "3 năm, kể cả đơn vị tiền thân"))
                .isEqualTo(FAIL);
        assertThat(merged.outcome(Rule.ONCE_ONLY, null)).isEqualTo(PASS);
        assertThat(merged.outcome(Rule.ONCE_ONLY, "kể cả đơn vị tiền thân")).isEqualTo(FAIL);
    }

    @Test
    void doesNotTakeAPapersOwnWordsForAnotherAward() {
        Sample written = new Sample().granted(new Award("cờ thi đua", "UBND tỉnh Kon Tum", false), 2024, null);
        assertThat(written.outcome(Rule.ONCE_ONLY, null)).isEqualTo(UNKNOWN);
        assertThat(written.outcome(Rule.NOT_SAME_WITHIN_YEARS, "2")).isEqualTo(UNKNOWN);
        Sample same = new Sample().granted(new Award("Cờ thi đua", "ubnd tỉnh", false), 1999, null);
        assertThat(same.outcome(Rule.ONCE_ONLY, null)).isEqualTo(FAIL);
        Sample others = new Sample().granted(new Award("Cờ thi đua", "Ban Thường vụ", true), 2024, null);
        assertThat(others.outcome(Rule.ONCE_ONLY, null)).isEqualTo(PASS);
    }

    @Test
    void honoursAnAchievementOnce() {
        assertThat(new Sample().outcome(Rule.ONE_ACHIEVEMENT, null)).isEqualTo(PASS);
        assertThat(new Sample().road(CERTIFICATE, "dẫn đầu cụm ").outcome(Rule.ONE_ACHIEVEMENT, null))
                .isEqualTo(FAIL);
        assertThat(new Sample().road(CERTIFICATE, null).outcome(Rule.ONE_ACHIEVEMENT, null))
                .isEqualTo(UNKNOWN);
        Sample granted = new Sample();
        granted.granted.add(Sample.grant(CERTIFICATE, 2025, null, "Dẫn đầu cụm", null));
        assertThat(granted.outcome(Rule.ONE_ACHIEVEMENT, null)).isEqualTo(FAIL);
    }

    @Test
    void letsTwoRoadsForTwoAchievementsPassAndSaysSo() {
        Answer answer =
                new Sample().road(CERTIFICATE, "Xây dựng 130 công trình").answer(Rule.ONE_ACHIEVEMENT, null);
        assertThat(answer.outcome()).isEqualTo(PASS);
        assertThat(answer.reason().key()).isEqualTo("eligibility.achievement.others");
        assertThat(answer.looked().get(0).linkFor(true)).isEqualTo("/de-nghi/42");
        assertThat(answer.looked().get(0).linkFor(false)).isNull();
        assertThat(answer.looked().get(0).words().args()).contains("Xây dựng 130 công trình");
    }

    @Test
    void keepsAwardsApartThatExcludeEachOther() {
        String setting = "Cờ thi đua; Bằng khen";
        assertThat(new Sample().road(FLAG, null).outcome(Rule.NOT_BOTH, setting))
                .isEqualTo(PASS);
        assertThat(new Sample().road(CERTIFICATE, null).outcome(Rule.NOT_BOTH, setting))
                .isEqualTo(FAIL);
        assertThat(new Sample().granted(CERTIFICATE, 2024, null).outcome(Rule.NOT_BOTH, setting))
                .isEqualTo(PASS);
        Sample nobody = new Sample();
        nobody.known = null;
        assertThat(nobody.outcome(Rule.NOT_BOTH, setting)).isEqualTo(UNKNOWN);
    }

    @Test
    void countsWhoMayBeAWomanBothWays() {
        Sample list = new Sample();
        assertThat(list.outcome(Rule.WOMEN_SHARE, "30 %")).isEqualTo(UNKNOWN);
        list.women = new Women(3, 7, 0);
        assertThat(list.outcome(Rule.WOMEN_SHARE, "30 %")).isEqualTo(PASS);
        assertThat(list.outcome(Rule.WOMEN_SHARE, "30,5")).isEqualTo(FAIL);
        list.women = new Women(2, 7, 1);
        assertThat(list.outcome(Rule.WOMEN_SHARE, "30")).isEqualTo(UNKNOWN);
        assertThat(list.outcome(Rule.WOMEN_SHARE, "130")).isEqualTo(UNKNOWN);
    }

    @Test
    void asksForAllPapers() {
        Sample kept = new Sample();
        assertThat(kept.outcome(Rule.DOSSIER_COMPLETE, null)).isEqualTo(UNKNOWN);
        kept.dossier = new Completeness(3, List.of(), true);
        assertThat(kept.outcome(Rule.DOSSIER_COMPLETE, null)).isEqualTo(PASS);
        kept.dossier = new Completeness(3, List.of("Báo cáo thành tích"), true);
        assertThat(kept.answer(Rule.DOSSIER_COMPLETE, null).outcome()).isEqualTo(FAIL);
        assertThat(kept.answer(Rule.DOSSIER_COMPLETE, null).reason().args()).containsExactly("1", "Báo cáo thành tích");
        kept.dossier = new Completeness(3, List.of("Báo cáo thành tích"), false);
        assertThat(kept.outcome(Rule.DOSSIER_COMPLETE, null))
                .as("of a year that is over, of which nothing was written")
                .isEqualTo(UNKNOWN);
    }
}
