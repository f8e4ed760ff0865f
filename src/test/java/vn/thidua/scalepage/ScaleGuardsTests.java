package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Statements;

/** What nobody may see or change, whatever they send. */
class ScaleGuardsTests extends ScalePagesOfAYear {

    @Test
    void letsMembersReadAndNobodyElseEvenRead() {
        start("tdkt-hcm-2008");
        AccountId other = world.person("canbo2", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));

        assertThat(body(officer, "")).as("a draft").doesNotContain("Chia cụm, khối");
        done(post(staff, "/cong-bo"));
        assertThat(body(officer, "")).contains("Chia cụm, khối").doesNotContain("Đưa về dự thảo");
        assertThat(post(officer, "/ve-du-thao")).hasStatus(404);
        assertThat(get(officer, "/dong/them")).hasStatus(404);
        assertThat(get(other, "")).hasStatus(404);
        assertThat(post(other, "/ve-du-thao")).hasStatus(404);
    }

    @Test
    void answersALineOfAnotherYearLikeAMissingOne() {
        start("tdkt-hcm-2008");
        long foreign = lines(year).get(0);
        year = world.year(cluster, 2027);
        start("");

        assertThat(get(staff, "/dong/" + foreign)).hasStatus(404);
        assertThat(post(staff, "/dong/" + foreign + "/bo")).hasStatus(404);
    }

    @Test
    void takesAsManyStatementsForAHundredCriteria() {
        start("");
        line("1", "Một", "BASE", "5", "");
        body(staff, "");
        int few = Statements.of(() -> body(staff, "")).size();
        jdbc.sql("""
                insert into criterion (scale_id, parent_id, position, code, text, line, max_points)
                select scale_id, null, n, 'x' || n, 'Dòng', 'BASE', 1 from criterion, generate_series(2, 100) n""").update();

        assertThat(Statements.of(() -> body(staff, "")).size()).isEqualTo(few);
    }

    @Test
    void theDatabaseKeepsAFrozenScaleAsItIs() {
        start("tdkt-hcm-2008");
        firstSheet();

        for (String change : List.of(
                "update criterion set max_points = 1",
                "delete from criterion",
                "insert into criterion (scale_id, position, code, text, line) select id, 9, 'x', 'x', 'SECTION' from scoring_scale")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("is frozen");
        }
    }

    @Test
    void theDatabaseKeepsWhatAScaleInUseSaysOfItself() {
        start("tdkt-hcm-2008");
        done(post(staff, "/cong-bo"));
        for (String change : List.of("title = 'Khác'", "total_points = 50", "bonus_cap = 1")) {
            assertThatThrownBy(
                            () -> jdbc.sql("update scoring_scale set " + change).update())
                    .hasMessageContaining("is frozen");
        }
        firstSheet();
        for (String change : List.of("status = 'DRAFT', frozen_on = null", "status = 'PUBLISHED', frozen_on = null")) {
            assertThatThrownBy(
                            () -> jdbc.sql("update scoring_scale set " + change).update())
                    .hasMessageContaining("is frozen");
        }
    }

    @Test
    void theDatabaseLetsNoLineGoFromAFrozenScaleIntoADraft() {
        start("tdkt-hcm-2008");
        firstSheet();
        jdbc.sql("insert into scoring_scale (cluster_year_id, edition, title, reason) values (?, 2, 'Nháp', 'thử')")
                .param(year.value())
                .update();

        assertThatThrownBy(() -> jdbc.sql(
                                "update criterion set parent_id = null, scale_id = (select max(id) from scoring_scale)")
                        .update())
                .hasMessageContaining("is frozen");
    }

    @Test
    void theDatabaseKeepsOneScaleInForceAndOneOfEachEditionAndCode() {
        start("tdkt-hcm-2008");
        String frozen = """
                insert into scoring_scale (cluster_year_id, edition, title, reason, status, frozen_on)
                values (?, ?, 'x', 'x', 'FROZEN', current_date)""";
        assertThatThrownBy(() -> jdbc.sql(frozen).params(year.value(), 1).update())
                .hasMessageContaining("scoring_scale_edition_once");
        jdbc.sql(frozen).params(year.value(), 2).update();
        assertThatThrownBy(() -> jdbc.sql(frozen).params(year.value(), 3).update())
                .hasMessageContaining("scoring_scale_one_in_force");
        assertThatThrownBy(() -> jdbc.sql("update criterion set code = 'x'").update())
                .hasMessageContaining("criterion_code_once");
    }
}
