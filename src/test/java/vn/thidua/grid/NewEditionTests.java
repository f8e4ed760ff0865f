package vn.thidua.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Statements;
import vn.thidua.task.TaskSource;

/** A scale changes while everybody has a sheet: the page of the sheets says so, and makes those by the new edition. */
class NewEditionTests extends ScoringPages {

    private static final String TASK = "scoring.task.edition";

    @Autowired
    List<TaskSource> tasks;

    @Test
    void isOpenedByTheButtonOfThePage() {
        aScale(2);
        open();
        List<Long> old = lines(second);
        done(post(officer, sheet(second), all(old, "8")));
        assertThat(body(headOfficer, "/cham-diem")).doesNotContain("/cham-diem/mo\"");
        newEdition();

        assertThat(tasks(headOfficer)).contains(TASK);
        assertThat(tasks(staff)).as("the head will do it").doesNotContain(TASK);
        assertThat(body(officer, "/cham-diem")).doesNotContain("/cham-diem/mo\"");
        Element form = Jsoup.parse(body(headOfficer, "/cham-diem")).expectFirst("form[action$=/cham-diem/mo]");
        assertThat(form.closest(".alert").text())
                .contains("Thang điểm", "bản 2", "chép sang từng dòng", "bảng điểm cũ giữ nguyên");
        done(pages.post(form.attr("action"), headOfficer));

        assertThat(lines(second)).hasSize(3).doesNotContainAnyElementsOf(old);
        assertThat(stored(lines(second).get(0), "SELF")).isEqualTo("8.00");
        assertThat(stored(old.get(0), "SELF")).isEqualTo("8.00");
        assertThat(body(headOfficer, "/cham-diem")).doesNotContain("/cham-diem/mo\"");
        assertThat(tasks(headOfficer)).doesNotContain(TASK);
    }

    @Test
    void waitsForTheStaffWhereNobodyLeads() {
        aScale(1);
        open();
        newEdition();
        jdbc.sql("delete from headship").update();

        assertThat(tasks(staff)).contains(TASK);
        assertThat(body(staff, "/cham-diem")).contains("/cham-diem/mo\"");
    }

    @Test
    void isNotOfferedWhileItIsADraft() {
        aScale(1);
        open();
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12"));

        assertThat(body(headOfficer, "/cham-diem")).doesNotContain("/cham-diem/mo\"");
        assertThat(tasks(headOfficer)).doesNotContain(TASK);
    }

    @Test
    void isAskedForInAsManyStatementsForAnyNumberOfUnits() {
        aScale(1);
        open();
        newEdition();
        int two = statements();
        for (int i = 0; i < 30; i++) {
            world.member(year, world.unit(organiser, "Đơn vị " + i));
        }
        assertThat(statements()).isEqualTo(two);
    }

    private int statements() {
        body(headOfficer, "/cham-diem");
        return Statements.of(() -> body(headOfficer, "/cham-diem")).size();
    }

    private void newEdition() {
        done(post(headOfficer, "/thang-diem/ban-moi", "reason", "Hướng dẫn số 12 ngày 15/7/2026"));
        done(post(headOfficer, "/thang-diem/dong/them", "code", "II", "text", "Việc mới", "line", "BASE", "max", "5"));
        done(post(headOfficer, "/thang-diem/cong-bo"));
    }

    private List<String> tasks(AccountId who) {
        return tasks.stream()
                .flatMap(source -> source.tasksOf(world.actor(who)).stream())
                .map(task -> task.key())
                .toList();
    }
}
