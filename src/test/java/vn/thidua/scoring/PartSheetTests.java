package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.SheetFile;
import vn.thidua.support.Statements;
import vn.thidua.task.Task;

/** A part of a unit, such as a branch, scored on a sheet of its own beside that of the unit. */
class PartSheetTests extends ScoringPages {

    private static final String PARTS = "/cham-diem/bo-phan";

    @Autowired
    ScoringProgress progress;

    @Test
    void scoresAPartBesideItsUnit() {
        aScale(1);
        open();
        assertThat(body(headOfficer, "/cham-diem")).contains("/cham-diem/bo-phan");
        done(add(second, "Chi hội thôn Đông"));
        assertThat(body(staff, PARTS)).contains("Chi hội thôn Đông", "Hội LHPN xã Bình", "/bo-phan/" + part() + "/bo");
        assertThat(body(staff, "/cham-diem")).contains("Chi hội thôn Đông");
        assertThat(SheetFile.textOf(get(staff, "/cham-diem/xlsx"))).contains("Hội LHPN xã Bình – Chi hội thôn Đông");
        assertThat(progress.tasksOf(world.actor(officer)))
                .extracting(Task::where, Task::link)
                .contains(tuple(
                        "Hội LHPN xã Bình – Chi hội thôn Đông · Cụm thi đua số 1 – 2026",
                        "/nam/" + year + partPage("")));

        done(post(officer, partPage("/nop"), "lines[" + line() + "].points", "9,5"));
        assertThat(body(officer, partPage(""))).contains("9,50", "Chi hội thôn Đông");
        assertThat(stored(lines(second).get(0), "SELF"))
                .as("the unit's own sheet")
                .isEqualTo("none");
        assertThat(progress.tasksOf(world.actor(headOfficer)))
                .extracting(Task::key)
                .contains("scoring.task.head");
    }

    @Test
    void takesAnEmptySheetAwayAgainAndNoOther() {
        aScale(1);
        open();
        add(second, "Chi hội thôn Đông");
        done(post(officer, partPage(""), "lines[" + line() + "].points", "9"));
        post(headOfficer, PARTS + "/" + part() + "/bo");
        assertThat(body(headOfficer, PARTS))
                .contains("Chi hội thôn Đông", "đã có điểm, không bỏ được")
                .doesNotContain("/bo-phan/" + part() + "/bo");
        long own = jdbc.sql("select min(id) from score_sheet").query(Long.class).single();
        post(headOfficer, PARTS + "/" + own + "/bo");
        assertThat(sheets()).isEqualTo(3);

        add(second, "Ban Tuyên giáo");
        done(post(staff, PARTS + "/" + part() + "/bo"));
        assertThat(sheets()).isEqualTo(3);
        assertThat(body(staff, "/lich-su"))
                .contains(
                        "Thêm bảng điểm của bộ phận: Hội LHPN xã Bình – Ban Tuyên giáo",
                        "Bỏ bảng điểm của bộ phận: Hội LHPN xã Bình – Ban Tuyên giáo");
    }

    @Test
    void refusesASheetThatCannotBe() {
        aScale(1);
        assertThat(add(second, "Chi hội")).hasStatus(422).bodyText().contains("Hãy mở chấm điểm trước");
        open();
        assertThat(add(second, " ")).hasStatus(422);
        assertThat(add(second, "x".repeat(201))).hasStatus(422);
        done(add(second, "Chi hội"));
        assertThat(add(second, "Chi ho\u0323\u0302i")).hasStatus(422).bodyText().contains("cùng tên");
        MembershipId foreign =
                world.member(world.year(world.cluster(programme, "Cụm khác"), 2026), world.unit(organiser, "Xã khác"));
        assertThat(add(foreign, "Chi hội")).hasStatus(404);
        assertThat(post(officer, PARTS, "member", second.toString(), "name", "Ban"))
                .hasStatus(404);
        assertThat(get(officer, PARTS)).hasStatus(404);
        assertThat(sheets()).isEqualTo(3);
    }

    @Test
    void goesOnByANewEditionOfTheScale() {
        aScale(1);
        open();
        add(second, "Chi hội");
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn mới"));
        done(post(headOfficer, "/thang-diem/cong-bo"));
        done(post(headOfficer, "/cham-diem/mo"));

        assertThat(sheets()).isEqualTo(6);
        assertThat(body(staff, PARTS)).contains("Chi hội");
    }

    @Test
    void asksTheSameNumberOfStatementsForAnyNumberOfParts() {
        aScale(1);
        open();
        add(second, "Chi hội 1");
        int one = Statements.of(() -> get(staff, PARTS)).size();
        for (int more : List.of(2, 3, 4, 5)) {
            add(first, "Chi hội " + more);
        }
        assertThat(Statements.of(() -> get(staff, PARTS))).hasSize(one);
    }

    private MvcTestResult add(MembershipId member, String name) {
        return post(headOfficer, PARTS, "member", member.toString(), "name", name);
    }

    private String partPage(String act) {
        return sheet(second) + act + "?phieu=" + part();
    }

    private long part() {
        return jdbc.sql("select max(id) from score_sheet where sub_unit <> ''")
                .query(Long.class)
                .single();
    }

    private long line() {
        return jdbc.sql("select min(id) from score_line where sheet_id = ?")
                .param(part())
                .query(Long.class)
                .single();
    }

    private int sheets() {
        return jdbc.sql("select count(*) from score_sheet").query(Integer.class).single();
    }
}
