package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** A sheet that was given back comes to its checkers again; what they sent before stands until they send anew. */
class CheckingAgainTests extends CrossCheckScene {

    private AccountId checker;
    private long line;

    @BeforeEach
    void aSheetIsChecked() {
        scoringIsOpen(2);
        draw(head, "482913");
        handIn("Tây", "9");
        checker = officer(checkersOf("Tây").get(0));
        line = lines("Tây").get(0);
        done(post(checker, sheet("Tây", "/dong-y")));
        done(post(checker, sheet("Tây", "/xong")));
    }

    @Test
    void isToBeSentAgainAfterTheSheetWasGivenBack() {
        giveBack();
        assertThat(page(checker, "")).bodyText().contains("chưa nộp bảng điểm");
        handIn("Tây", "9");

        assertThat(status("Tây")).isEqualTo("PEER_CHECKING");
        assertThat(page(checker, "")).bodyText().contains("chờ xem lại");
        done(save(checker, line, "8", "Thiếu báo cáo quý III"));
        done(post(checker, sheet("Tây", "/xong")));
        assertThat(status("Tây")).isEqualTo("SUBMITTED");
    }

    @Test
    void showsTheCheckerWhatTheUnitChangedSince() {
        giveBack();
        handIn("Tây", line, "6");

        assertThat(tasksOf(checker)).contains("crosscheck.task.again [Hội LHPN xã Tây]");
        assertThat(page(head, "")).bodyText().contains("chờ xem lại");
        assertThat(text(page(checker, sheet("Tây", ""))))
                .contains("đã sửa và nộp lại", "Thiếu dòng", "href=\"#dong-" + line)
                .doesNotContain("href=\"#dong-" + lines("Tây").get(1) + "\">I");

        done(save(checker, line, "6"));
        assertThat(text(page(checker, sheet("Tây", "")))).doesNotContain("hãy xem lại");
    }

    @Test
    void asksTheCheckerAgainWhenTheSheetComesBackAfterTheLastDay() {
        jdbc.sql("""
                insert into stage_deadline (cluster_year_id, stage, due_on) values (?, 'PEER', current_date - 3)""").param(year.value()).update();
        giveBack();
        handIn("Tây", "9");

        assertThat(tasksOf(checker)).contains("crosscheck.task.again [Hội LHPN xã Tây]");
        assertThat(tasksOf(head)).noneMatch(task -> task.startsWith("crosscheck.task.overdue"));
        done(post(checker, sheet("Tây", "/xong")));
    }

    @Test
    void doesNotClaimPointsThatANewEditionOfTheScaleLeftBehind() {
        String scale = "/nam/" + year + "/thang-diem";
        done(pages.post(scale + "/ban-moi", head, "reason", "Hướng dẫn số 12"));
        done(pages.post(scale + "/cong-bo", head));
        done(pages.post("/nam/" + year + "/cham-diem/mo", head));
        done(pages.post("/nam/" + year + "/cham-diem/" + member("Tây") + "/nop", officer("Tây")));

        assertThat(tasksOf(checker)).contains("crosscheck.task.edition [Hội LHPN xã Tây]");
        assertThat(page(head, ""))
                .bodyText()
                .contains("chờ chấm theo thang điểm mới")
                .doesNotContain("chờ xem lại");
        assertThat(text(page(checker, sheet("Tây", ""))))
                .contains("Bảng này lập theo thang điểm mới", scale + "/so-sanh\"")
                .doesNotContain("đã sửa và nộp lại");
        assertThat(pages.get(scale + "/so-sanh", checker)).hasStatusOk();
        done(post(checker, sheet("Tây", "/dong-y")));
        assertThat(tasksOf(checker)).as("begun, not sent").contains("crosscheck.task.edition [Hội LHPN xã Tây]");

        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "Không kịp"));

        assertThat(page(head, "")).bodyText().contains("Không kịp").doesNotContain("giữ điểm đã gửi");
        assertThat(page(head, "")).bodyText().contains("không chấm");
    }

    @Test
    void keepsWhatWasOnceSentWhereItIsNotAwaitedAgain() {
        giveBack();
        handIn("Tây", line, "6");
        done(save(checker, lines("Tây").get(1), "2", "đang xem"));

        done(post(head, sheet("Tây", "/chuyen-tiep"), "reason", "Chỉ sửa một dòng"));

        assertThat(page(head, "")).bodyText().contains("giữ điểm đã gửi", "Chỉ sửa một dòng");
        assertThat(jdbc.sql("""
                        select e.points || ' ' || coalesce(e.reason, '–') from score_entry e join peer_check c on c.scorer = e.scorer
                        where e.stage = 'PEER' and e.entered_at <= c.sent_at""").query(String.class).list())
                .as("what was begun anew and not sent is nobody's word, what was sent stands with its date")
                .containsExactly("9.00 –", "9.00 –");
        assertThat(post(checker, sheet("Tây", "/xong")))
                .hasStatus(422)
                .bodyText()
                .contains("gửi lần trước");
    }

    private void giveBack() {
        done(pages.post("/nam/" + year + "/cham-diem/" + member("Tây") + "/tra-lai", staff, "reason", "Thiếu dòng"));
    }

    /** The unit changes one line of its sheet and hands in again. */
    private void handIn(String place, long changed, String points) {
        String version = jdbc.sql("select version from score_entry where line_id = ? and stage = 'SELF'")
                .param(changed)
                .query(String.class)
                .single();
        done(pages.post(
                "/nam/" + year + "/cham-diem/" + member(place) + "/nop",
                officer(place),
                field(changed, "points"),
                points,
                field(changed, "version"),
                version));
    }
}
