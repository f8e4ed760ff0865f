package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Statements;

/** The scale of a programme on its pages and in the database, and who may do what with it. */
class ProgrammeScaleTests extends ProgrammeScaleScene {

    @Test
    void isShownInTheYearWithWhoseItIsAndWithoutAnythingToChange() {
        publish();

        assertThat(body(officerOfBinh, path(binh)))
                .contains(SHARED, "thang điểm chung do Hội LHPN tỉnh Mẫu lập", "Chia cụm, khối")
                .doesNotContain("Đưa về dự thảo", "Mở thang điểm chung", "Lập thang điểm riêng");
        assertThat(body(headOfAn, path(an)))
                .contains("Lập thang điểm riêng")
                .doesNotContain("Đưa về dự thảo", "Mở thang điểm chung");
        assertThat(body(staff, path(an))).contains("Mở thang điểm chung").doesNotContain("Đưa về dự thảo");
        assertThat(body(headOfAn, path(an).replace("/thang-diem", ""))).contains("7 tiêu chí");
        assertThat(pages.get(path(binh) + "/xlsx", officerOfBinh)).hasStatusOk();
    }

    @Test
    void isWrittenOnTheSamePagesAsTheScaleOfAYear() {
        done(pages.post(shared + "/dong/them", staff, "code", "X", "text", "Việc thêm", "line", "BONUS", "max", "5"));
        for (String page : new String[] {"", "/thong-tin", "/dong/them", "/nhap", "/mau", "/xlsx", "/nhap/mau.xlsx"}) {
            assertThat(pages.get(shared + page, staff)).as(page).hasStatusOk();
        }
        assertThat(body(staff, shared)).contains("Việc thêm", "Thang điểm chung năm 2026", "Thi đua của Hội");

        assertThat(body(staff, "/viec-cua-toi")).contains(shared, "Thi đua của Hội – 2026");
        done(pages.post(shared + "/cong-bo", staff));
        assertThat(body(staff, "/viec-cua-toi")).doesNotContain(shared);
        done(pages.post(shared + "/ve-du-thao", staff));
        assertThat(scales.inForce(an)).isEmpty();
        assertThat(body(staff, shared)).contains("Đưa thang điểm về dự thảo", "Công bố thang điểm: " + SHARED);
    }

    @Test
    void isWrittenByTheOrganisersStaffAloneAndReadThereByItsPeople() {
        AccountId stranger = world.person("canbo2", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));
        AccountId auditor = world.person("kiemtra", Role.AUDITOR, organiser);
        for (AccountId nobody : new AccountId[] {headOfAn, officerOfBinh, stranger}) {
            assertThat(pages.get(shared, nobody)).hasStatus(404);
            assertThat(pages.post(shared + "/cong-bo", nobody)).hasStatus(404);
        }
        assertThat(pages.post(shared + "/cong-bo", auditor)).hasStatus(404);
        assertThat(body(auditor, shared)).as("a draft").doesNotContain(SHARED);
        publish();
        assertThat(body(auditor, shared)).contains(SHARED).doesNotContain("Đưa về dự thảo");
        assertThat(pages.get("/he-thong/" + programme + "/thang-diem/1", staff)).hasStatus(404);
    }

    @Test
    void isListedWithItsStateAndWhereItApplies() {
        begin(headOfCuc, path(cuc), OWN, "tdkt-hcm-2008");
        done(pages.post(path(cuc) + "/cong-bo", headOfCuc));
        String list = "/he-thong/" + programme + "/thang-diem";
        assertThat(body(staff, list)).contains("Dự thảo").doesNotContain("Cụm An");
        publish();

        assertThat(body(staff, list))
                .contains(SHARED, "Đã công bố", "Cụm An, Cụm Bình")
                .doesNotContain("Cụm Cúc");
        assertThat(body(staff, "/he-thong/" + programme)).contains(list);
        assertThat(pages.get(list, headOfAn)).hasStatus(404);
    }

    @Test
    void beginsNextYearWithTheScaleOfTheYearBefore() {
        publish();
        String next = ScaleOwner.of(programme, 2027).path();
        assertThat(body(staff, next)).contains("Thang điểm năm 2026");
        begin(staff, next, "Thang điểm 2027", "LAST_YEAR");

        assertThat(body(staff, next)).contains("Chia cụm, khối", "Xem những gì đã thay đổi");
        assertThat(body(staff, next + "/so-sanh")).contains(SHARED);
    }

    @Test
    void takesAsManyStatementsForThirtyClusters() {
        publish();
        String list = "/he-thong/" + programme + "/thang-diem";
        body(staff, list);
        int ofList = Statements.of(() -> body(staff, list)).size();
        int ofPage = Statements.of(() -> body(headOfAn, path(an))).size();
        for (int i = 0; i < 27; i++) {
            world.year(world.cluster(programme, "Cụm " + i), 2026);
        }

        assertThat(Statements.of(() -> body(staff, list)).size()).isEqualTo(ofList);
        assertThat(Statements.of(() -> body(headOfAn, path(an))).size()).isEqualTo(ofPage);
    }

    @Test
    void theDatabaseKeepsOneOwnerOneInForceAndOneOfEachEdition() {
        String scale =
                "insert into scoring_scale (cluster_year_id, programme_id, for_year, edition, title, reason, status, frozen_on) ";
        String frozen = "'x', 'x', 'FROZEN', current_date)";
        String mine = "values (null, " + programme + ", 2026, ";
        for (String owner : new String[] {
            "values (null, null, null, 9, ",
            "values (" + an + ", " + programme + ", 2026, 9, ",
            "values (null, " + programme + ", null, 9, ",
            "values (" + an + ", null, 2026, 9, "
        }) {
            assertThatThrownBy(() -> jdbc.sql(scale + owner + frozen).update())
                    .hasMessageContaining("scoring_scale_one_owner");
        }
        assertThatThrownBy(() -> jdbc.sql(scale + mine + "1, " + frozen).update())
                .hasMessageContaining("scoring_scale_programme_edition_once");
        jdbc.sql(scale + mine + "2, " + frozen).update();
        assertThatThrownBy(() -> jdbc.sql(scale + mine + "3, " + frozen).update())
                .hasMessageContaining("scoring_scale_programme_one_in_force");
    }
}
