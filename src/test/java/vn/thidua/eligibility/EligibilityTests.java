package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.eligibility.Answer.Outcome.FAIL;
import static vn.thidua.eligibility.Answer.Outcome.PASS;
import static vn.thidua.eligibility.Answer.Outcome.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.award.AwardRoad;
import vn.thidua.eligibility.Judgement.Verdict;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.publication.PublicationView.Content;
import vn.thidua.ranking.Grade;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.RankingRules;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Statements;

/** What the rules say of nominations as they are stored. */
class EligibilityTests extends EligibilityScene {

    @Autowired
    AwardRoad road;

    @Autowired
    RuleWords names;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    ObjectMapper json;

    @Test
    void saysThatNothingIsAskedInsteadOfEligible() {
        assertThat(judgement().rules()).isEmpty();
        assertThat(judgement().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void looksAtWhatTheClusterSignedAndChose() {
        asks(Rule.REGISTERED, null);
        asks(Rule.LEADING_UNIT, null);
        assertThat(outcome(Rule.REGISTERED)).isEqualTo(UNKNOWN);
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(UNKNOWN);

        world.signed(year, first);
        assertThat(outcome(Rule.REGISTERED)).isEqualTo(FAIL);

        long ballot = jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method)
                values (?, 1, 'LEADING_UNIT', 'Đơn vị dẫn đầu', 'AGREEMENT') returning id""").param(year.value()).query(Long.class).single();
        jdbc.sql("insert into ballot_candidate (ballot_id, membership_id, position, chosen) values (?, ?, 1, true)")
                .params(ballot, second.value())
                .update();
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(PASS);
    }

    @Test
    void knowsARankFromAReportOfAYearThatIsOver() {
        asks(Rule.LEADING_UNIT, null);
        jdbc.sql("insert into stated_rank (membership_id, rank, reason) values (?, 2, 'Theo báo cáo')")
                .param(second.value())
                .update();
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(FAIL);
    }

    @Test
    void readsRankAndGradeOffTheNewestPublishedTable() {
        asks(Rule.LEADING_UNIT, null);
        asks(Rule.GRADE_REACHED, "Tốt");
        publish(1, "PROVISIONAL", 1);
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(UNKNOWN);
        assertThat(outcome(Rule.GRADE_REACHED)).isEqualTo(UNKNOWN);

        publish(2, "FINAL", 1);
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(PASS);
        assertThat(outcome(Rule.GRADE_REACHED)).isEqualTo(PASS);

        publish(3, "FINAL", 2);
        assertThat(outcome(Rule.LEADING_UNIT)).isEqualTo(FAIL);
        assertThat(page(own, "")).contains("Xếp thứ 2", "Kết quả chính thức, lần công bố 3: hạng 2, xếp loại Tốt");
    }

    private void publish(int version, String published, int rank) {
        var rules = new RankingRules(
                Stage.HEAD,
                List.of(),
                List.of(),
                List.of(new GradeBand("Tốt", BigDecimal.valueOf(80)), new GradeBand("Khá", BigDecimal.valueOf(60))),
                null,
                List.of());
        var grade = new Grade("Tốt", "Tốt", List.of(), null);
        var standing = new Standing(
                second,
                "Bình Minh",
                null,
                Points.ZERO,
                Points.ZERO,
                Points.ZERO,
                null,
                null,
                grade,
                rank,
                rank,
                null,
                null);
        var table = new RankTable(rules, null, List.of(standing), List.of(), List.of(), List.of());
        jdbc.sql("""
                insert into publication (cluster_year_id, version, kind, published_at, published_by, objections_until, content, fingerprint)
                values (:year, :version, :kind, now(), 'Trần Thị Mẫu', case when :kind = 'PROVISIONAL' then date '2025-12-01' end,
                        :content, encode(sha256(convert_to(:content, 'UTF8')), 'hex'))""")
                .param("year", year.value())
                .param("version", version)
                .param("kind", published)
                .param("content", json.writeValueAsString(new Content("Cụm thi đua số 1", 2025, Map.of(), table)))
                .update();
    }

    @Test
    void countsTheRegisterWithPredecessorsByChoiceAndNothingRevoked() {
        asks(Rule.NOT_SAME_WITHIN_YEARS, "3 năm, kể cả đơn vị tiền thân");
        asks(Rule.ONCE_ONLY, null);
        UnitId before = world.unit(organiser, "Hội LHPN huyện Cũ");
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                values (?, ?, 'MERGED', '2025-07-01')""").params(before.value(), unit.value()).update();
        assertThat(outcome(Rule.NOT_SAME_WITHIN_YEARS)).isEqualTo(PASS);

        long grant = granted(before, 2024);
        assertThat(outcome(Rule.NOT_SAME_WITHIN_YEARS)).isEqualTo(FAIL);
        assertThat(outcome(Rule.ONCE_ONLY)).isEqualTo(PASS);

        jdbc.sql("update award_grant set revoked_on = '2025-08-01' where id = ?")
                .param(grant)
                .update();
        assertThat(outcome(Rule.NOT_SAME_WITHIN_YEARS)).isEqualTo(PASS);
        assertThat(judgement()
                        .of(Rule.NOT_SAME_WITHIN_YEARS)
                        .orElseThrow()
                        .answer()
                        .looked())
                .hasSize(2);
    }

    @Test
    void isNotJudgedByItsOwnGrant() {
        asks(Rule.ONCE_ONLY, null);
        asks(Rule.ONE_ACHIEVEMENT, null);
        granted(unit, 2025, nomination);
        assertThat(outcome(Rule.ONCE_ONLY)).isEqualTo(PASS);
        assertThat(outcome(Rule.ONE_ACHIEVEMENT)).isEqualTo(PASS);

        granted(unit, 2020);
        assertThat(outcome(Rule.ONCE_ONLY)).isEqualTo(FAIL);
    }

    @Test
    void takesWhatTheCatalogueSaysOfTheAwardForARule() {
        granted(unit, 2010);
        jdbc.sql("update award set once_only = true, interval_years = 5, source = 'Quy chế' where id = ?")
                .param(award)
                .update();
        assertThat(outcome(Rule.ONCE_ONLY)).isEqualTo(FAIL);
        assertThat(outcome(Rule.NOT_SAME_WITHIN_YEARS)).isEqualTo(PASS);
    }

    @Test
    void seesTheOtherRoadOfTheSameUnit() {
        asks(Rule.ONE_ACHIEVEMENT, null);
        ClusterYearId other = world.year(world.cluster(programme, "Khối số 2"), 2025);
        jdbc.sql("update membership set exception_reason = 'thử' where id = ?")
                .param(second.value())
                .update();
        var beside = world.member(other, unit);
        NominationId second = world.nomination(other, beside, kind, "SUBMITTED");
        assertThat(outcome(Rule.ONE_ACHIEVEMENT)).isEqualTo(UNKNOWN);

        received(second, RECEIVED);
        assertThat(outcome(Rule.ONE_ACHIEVEMENT)).isEqualTo(FAIL);

        jdbc.sql("update nomination set achievement = 'Công trình 130' where id = ?")
                .param(second.value())
                .update();
        assertThat(outcome(Rule.ONE_ACHIEVEMENT)).isEqualTo(PASS);
        assertThat(page(staff, "")).contains("Công trình 130", "/de-nghi/" + second);
    }

    @Test
    void judgesByTheRulesOfTheDayOfReceipt() {
        LocalDate last = LocalDate.of(2025, 11, 30);
        granted(unit, 2023);
        asks(Rule.NOT_SAME_WITHIN_YEARS, "2", null, last, "Quy chế A");
        asks(Rule.NOT_SAME_WITHIN_YEARS, "3", last.plusDays(1), null, "Quy chế B");

        assertThat(judgement().day()).isEqualTo(RECEIVED);
        assertThat(judgement().verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(page(staff, "?ngay=30/11/2025"))
                .contains("Quy chế A: 2 hết hiệu lực ngày 30/11/2025", "từ ngày 01/12/2025 áp dụng Quy chế B: 3")
                .contains("Không đủ điều kiện", "Đủ điều kiện");
        assertThat(page(staff, "?ngay=2/12/2025")).contains("áp dụng cùng những quy định");
        assertThat(page(staff, "?ngay=hôm qua")).contains("Không đọc được ngày này");
    }

    @Test
    void examinesOnlyWhatIsMetOrWaivedOrAnsweredFor() {
        asks(Rule.REGISTERED, null);
        var transaction = new TransactionTemplate(manager);

        assertThat(refusal(() ->
                        transaction.executeWithoutResult(status -> road.examine(world.actor(staff), nomination, null))))
                .isEqualTo("award.examine.open");
        world.signed(year, second);
        transaction.executeWithoutResult(status -> road.examine(world.actor(staff), nomination, null));
        assertThat(jdbc.sql("select stage from nomination where id = ?")
                        .param(nomination.value())
                        .query(String.class)
                        .single())
                .isEqualTo("EXAMINED");
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (RuleViolation violation) {
            return violation.key();
        }
    }

    @Test
    void offersItsRulesToTheCatalogue() {
        assertThat(names.names()).hasSameSizeAs(Rule.values());
        assertThat(names.refusal("NOT_SAME_WITHIN_YEARS", "vài năm")).isEqualTo("eligibility.setting.YEARS");
        assertThat(names.refusal("NOT_SAME_WITHIN_YEARS", "3 năm")).isNull();
        assertThat(names.key("ONCE_ONLY")).isEqualTo("eligibility.rule.ONCE_ONLY");
    }

    @Test
    void shipsTheRulesThatTheSourcesName() {
        Map<Boolean, Long> byVerified = Map.of(
                true, shipped("verified"),
                false, shipped("not verified"));
        assertThat(byVerified.get(true)).isPositive();
        assertThat(byVerified.get(false)).isPositive();
        assertThat(shipped("rule = 'LEADING_UNIT' and valid_to = '2023-12-31'")).isEqualTo(2);
        assertThat(shipped("rule = 'NOT_BOTH' and verified")).isZero();
    }

    private long shipped(String where) {
        return jdbc.sql("select count(*) from award_rule where " + where)
                .query(Long.class)
                .single();
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneOrThirty() {
        asks(Rule.REGISTERED, null);
        asks(Rule.NOT_SAME_WITHIN_YEARS, "3");
        List<NominationId> many = new ArrayList<>(List.of(nomination));
        int one = statements(many);
        for (int i = 0; i < 29; i++) {
            UnitId more = world.unit(organiser, "Hội LHPN xã số " + i);
            many.add(world.nomination(year, world.member(year, more), kind, "RECEIVED"));
            granted(more, 2024);
        }
        assertThat(statements(many)).isEqualTo(one);
        assertThat(eligibility.of(many).keySet()).containsExactlyElementsOf(many);
        assertThat(Stream.of(nomination).map(id -> eligibility.of(many).get(id)))
                .containsExactly(judgement());
    }

    private int statements(List<NominationId> of) {
        return Statements.of(() -> eligibility.of(of)).size();
    }
}
