package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Judgement.Verdict.ELIGIBLE;
import static vn.thidua.eligibility.Judgement.Verdict.NOT_ELIGIBLE;
import static vn.thidua.eligibility.Judgement.Verdict.UNKNOWN;
import static vn.thidua.eligibility.Sample.DAY;
import static vn.thidua.eligibility.Sample.FLAG;
import static vn.thidua.eligibility.Sample.row;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Answer.Outcome;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.Facts.Women;
import vn.thidua.eligibility.Judged.Waiver;
import vn.thidua.eligibility.Judgement.Shift;
import vn.thidua.shared.NominationId;

class JudgementTests {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    @Test
    void neverTakesTheUnknownForAPass() {
        for (Rule rule : Rule.values()) {
            for (boolean verified : List.of(true, false)) {
                Judged judged = new Judged(row(rule, null, verified), Answer.unknown("eligibility.outside"), null);
                Judgement judgement = new Judgement(new NominationId(1), DAY, List.of(judged));
                assertThat(judgement.verdict()).as(rule.name()).isEqualTo(UNKNOWN);
                assertThat(judgement.open()).as(rule.name()).hasSize(rule.preference() ? 0 : 1);
            }
        }
        assertThat(new Judgement(new NominationId(1), DAY, List.of()).verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void isEligibleOnlyWhereEveryRuleIsMet() {
        Sample first = new Sample().result(true, 1, "Tốt");
        assertThat(judge(first, row(Rule.LEADING_UNIT, null, true)).verdict()).isEqualTo(ELIGIBLE);
        assertThat(judge(first, row(Rule.LEADING_UNIT, null, true), row(Rule.NO_COMPLAINT, null, true))
                        .verdict())
                .isEqualTo(UNKNOWN);
        assertThat(judge(first, row(Rule.NO_COMPLAINT, null, true), row(Rule.GRADE_REACHED, "Xuất sắc", true))
                        .verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void doesNotRefuseByARuleThatNobodyHasVerified() {
        Sample second = new Sample().result(true, 2, "Tốt");
        Judgement judgement = judge(second, row(Rule.LEADING_UNIT, null, false));

        assertThat(judgement.verdict()).isEqualTo(UNKNOWN);
        assertThat(judgement.open()).hasSize(1);
        assertThat(judgement.open().get(0).answer().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void leavesPreferencesToWhoeverChooses() {
        Sample list = new Sample().result(true, 1, "Tốt");
        list.women = new Women(0, 10, 0);
        Judgement judgement = judge(list, row(Rule.LEADING_UNIT, null, true), row(Rule.WOMEN_SHARE, "30", true));

        assertThat(judgement.verdict()).isEqualTo(ELIGIBLE);
        assertThat(judgement.of(Rule.WOMEN_SHARE).orElseThrow().answer().outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void keepsTheAnswerBesideTheWaiver() {
        Waiver waiver = new Waiver(1, Rule.LEADING_UNIT, "Chủ tịch Hội", "Phong trào lớn", "5/QĐ", DAY, null);
        Facts facts = new Sample().result(true, 2, "Tốt").facts();
        Judgement waived =
                new Case(facts, null, List.of(row(Rule.LEADING_UNIT, null, true)), List.of(waiver)).judge(DAY);

        assertThat(waived.verdict()).isEqualTo(ELIGIBLE);
        assertThat(waived.rules().get(0).answer().outcome()).isEqualTo(Outcome.FAIL);
        Waiver revoked = new Waiver(1, Rule.LEADING_UNIT, "Chủ tịch Hội", "Phong trào lớn", "5/QĐ", DAY, DAY);
        assertThat(new Case(facts, null, List.of(row(Rule.LEADING_UNIT, null, true)), List.of(revoked))
                        .judge(DAY)
                        .verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void namesTheRuleThatDiffersBetweenTwoDays() {
        Facts facts = new Sample().granted(FLAG, 2023, null).facts();
        Case one = new Case(
                facts,
                null,
                List.of(
                        row(Rule.NOT_SAME_WITHIN_YEARS, "2", null, LAST, "Quy chế A", true),
                        row(Rule.NOT_SAME_WITHIN_YEARS, "3", FIRST, null, "Quy chế B", true),
                        row(Rule.ONE_ACHIEVEMENT, null, true)),
                List.of());

        assertThat(one.judge(LAST).verdict()).isEqualTo(ELIGIBLE);
        assertThat(one.judge(FIRST).verdict()).isEqualTo(NOT_ELIGIBLE);
        for (List<Shift> shifts : List.of(
                one.judge(LAST).shifts(one.judge(FIRST)), one.judge(FIRST).shifts(one.judge(LAST)))) {
            assertThat(shifts).extracting(Shift::rule).containsExactly(Rule.NOT_SAME_WITHIN_YEARS);
            assertThat(shifts.get(0).parts())
                    .containsExactly(
                            Said.of("eligibility.shift.ended", "Quy chế A: 2", LAST),
                            Said.of("eligibility.shift.begun", "Quy chế B: 3", FIRST));
        }
        assertThat(one.judge(FIRST).shifts(one.judge(DAY))).isEmpty();
    }

    @Test
    void prefersTheProgrammesOwnWords() {
        RuleRow own = new RuleRow(
                Rule.NOT_SAME_WITHIN_YEARS,
                "1",
                row(Rule.ONCE_ONLY, null, true).period(),
                "Quy chế tỉnh",
                null,
                true,
                true);
        Case one = new Case(
                new Sample().granted(FLAG, 2024, null).facts(),
                null,
                List.of(row(Rule.NOT_SAME_WITHIN_YEARS, "5", true), own),
                List.of());

        assertThat(one.judge(DAY).rules()).extracting(Judged::row).containsExactly(own);
        assertThat(one.judge(DAY).verdict()).isEqualTo(ELIGIBLE);
    }

    @Test
    void tellsOnlyTheOrganisersSideWhatIsOpenAgainstSomebody() {
        Sample asked = new Sample().asked(ConductCheck.Subject.COMPLAINT, false);
        Judgement all = judge(asked, row(Rule.NO_COMPLAINT, null, true), row(Rule.ONE_ACHIEVEMENT, null, true));

        assertThat(all.verdict()).isEqualTo(NOT_ELIGIBLE);
        assertThat(all.withoutConduct().verdict()).isEqualTo(UNKNOWN);
        Sample clear = new Sample().asked(ConductCheck.Subject.COMPLAINT, true);
        Judgement same = judge(clear, row(Rule.NO_COMPLAINT, null, true), row(Rule.ONE_ACHIEVEMENT, null, true));
        assertThat(same.withoutConduct()).isEqualTo(all.withoutConduct());
    }

    private static Judgement judge(Sample sample, RuleRow... rows) {
        return new Case(sample.facts(), null, Arrays.asList(rows), List.of()).judge(DAY);
    }
}
