package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.support.TestDatabase;

@SpringBootTest
@Import(TestDatabase.class)
@ActiveProfiles("demo")
class DemoContentTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoContent content;

    @Test
    void holdsFiveRealClustersAndAnInventedProgrammeOfThree() {
        assertThat(count("select count(*) from cluster where not is_demo")).isEqualTo(5);
        assertThat(count("select count(*) from cluster where is_demo")).isEqualTo(3);
        assertThat(count("select count(*) from programme where is_demo")).isEqualTo(1);
        assertThat(count("select count(*) from unit where is_demo and province <> 'Tỉnh Minh Họa'"))
                .isZero();
    }

    @Test
    void everyOrganiserThatIssuedADecisionHasALayoutToPrintItsCertificates() {
        String issuing = "select count(distinct d.organiser_id) from decision d where d.issued_at is not null";

        assertThat(count(issuing)).isPositive();
        assertThat(count(issuing
                        + " and not exists (select from certificate_layout l where l.organiser_id = d.organiser_id)"))
                .isZero();
    }

    @Test
    void isLoadedOnce() {
        long before = count("select count(*) from history_entry") + count("select count(*) from unit");

        content.run(new DefaultApplicationArguments());

        assertThat(count("select count(*) from history_entry") + count("select count(*) from unit"))
                .isEqualTo(before);
    }

    @Test
    void leavesOpenWhatTheReportsDoNotState() {
        assertThat(count("select count(*) from ballot b join cluster_year y on y.id = b.cluster_year_id"
                        + " join cluster c on c.id = y.cluster_id where not c.is_demo and (b.counts_reported or"
                        + " coalesce(b.eligible, b.present, b.issued, b.returned, b.valid, b.invalid) is not null)"))
                .isZero();
        assertThat(count("select count(*) from ballot_candidate n join ballot b on b.id = n.ballot_id"
                        + " join cluster_year y on y.id = b.cluster_year_id join cluster c on c.id = y.cluster_id"
                        + " where not c.is_demo and n.votes is not null"))
                .as("votes of which no report says how many")
                .isZero();
        assertThat(count("select count(*) from covenant_signature s join cluster_year y on y.id = s.cluster_year_id"
                        + " join cluster c on c.id = y.cluster_id where not c.is_demo and s.signer_name is not null"))
                .isZero();
        assertThat(count("select count(*) from nomination where recipient_kind = 'UNKNOWN'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from membership where not stated and note is null"))
                .isZero();
    }

    @Test
    void showsSheetsThatMembersCheckAnExtensionAndAFile() {
        assertThat(count("select count(*) from peer_check where sent_at is not null"))
                .isEqualTo(2);
        assertThat(count("select count(*) from peer_check where sent_at is null"))
                .isEqualTo(4);
        assertThat(count("select count(*) from deadline_extension")).isEqualTo(1);
        assertThat(count("select count(*) from evidence where kind = 'FILE'")).isEqualTo(1);
    }

    @Test
    void showsAPublishedTableWithObjectionsASampleAndASharedScale() {
        assertThat(count("select count(*) from publication where kind = 'PROVISIONAL'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from objection o where not exists "
                        + "(select from objection_outcome d where d.objection_id = o.id)"))
                .isEqualTo(1);
        assertThat(count("select count(*) from objection_outcome where points is not null"))
                .isEqualTo(1);
        assertThat(names("select case when found is null then 'waits' else 'found' end from audit_finding order by 1"))
                .containsExactly("found", "waits");
        assertThat(count(
                        "select count(distinct s.cluster_year_id) from score_sheet s join scoring_scale t on t.id = s.scale_id"
                                + " where t.programme_id is not null"))
                .isEqualTo(1);
    }

    @Test
    void scoresByTheStepOfTheRules() {
        assertThat(names("""
                select distinct s.cluster_year_id || ' ' || l.code || ' ' || coalesce(e.points::text, '') from score_line l
                join score_sheet s on s.id = l.sheet_id join cluster_year y on y.id = s.cluster_year_id
                join programme_rule r on r.programme_id = y.programme_id and r.key = 'POINT_STEP'
                  and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y)
                left join score_entry e on e.line_id = l.id
                where l.point_step is distinct from r.value::numeric
                  or mod(e.points, r.value::numeric) <> 0 and e.points <> l.max_points
                """)).isEmpty();
    }

    @Test
    void closesNoRealYear() {
        assertThat(count("select count(*) from cluster_year y join cluster c on c.id = y.cluster_id"
                        + " where not c.is_demo and y.closed_on is not null"))
                .isZero();
    }

    @Test
    void marksMembersOfAFollowingYearAsInferredUnlessTheyLeadIt() {
        assertThat(names("""
                select m.unit_name from membership m join cluster_year y on y.id = m.cluster_year_id
                join cluster c on c.id = y.cluster_id
                where not c.is_demo and m.stated
                  and exists (select from cluster_year o where o.cluster_id = y.cluster_id and o.year < y.year)
                  and not exists (select from headship h where h.membership_id = m.id)
                """)).isEmpty();
    }

    @Test
    void letsNoInventedUnitActBeforeItBegan() {
        assertThat(names("""
                select m.unit_name from membership m join unit u on u.id = m.unit_id
                where u.is_demo and u.valid_from > make_date(m.year, 1, 1)
                """)).isEmpty();
    }

    @Test
    void namesOneDecreeOnTheLawForEachDay() {
        assertThat(names("""
                select a.title from legal_document a join legal_document b on b.general and b.id <> a.id
                where a.general and a.title like 'Nghị định%' and b.title like 'Nghị định%'
                  and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
                """)).isEmpty();
    }

    @Test
    void beginsEveryYearsHistoryWithWhereItsContentCameFrom() {
        assertThat(count("select count(*) from history_entry where action_key = 'demo.history.reported'"))
                .isEqualTo(
                        count(
                                "select count(*) from cluster_year y join cluster c on c.id = y.cluster_id where not c.is_demo"));
        assertThat(count("select count(*) from history_entry where action_key = 'demo.history.invented'"))
                .isEqualTo(count(
                        "select count(*) from cluster_year y join cluster c on c.id = y.cluster_id where c.is_demo"));
    }

    @Test
    void opensAccountsMarkedAsDemo() {
        assertThat(count("select count(*) from account where is_demo")).isEqualTo(17);
        assertThat(count("select count(*) from account where not is_demo")).isZero();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
