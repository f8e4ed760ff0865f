package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.support.Pages;
import vn.thidua.support.StoppedClock;

/** Provisional scores published again: a unit is asked of the lines that changed, the rest of its answers stand. */
@Import(StoppedClock.class)
class StandingAnswerTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    private String mine;
    private long changed;
    private long kept;
    private long agreed;

    @BeforeEach
    void answeredOnce() {
        clock.at("2026-11-10T02:00:00Z");
        aScale(3);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        mine = "/kien-nghi/" + second;
        changed = lines(second).get(0);
        kept = lines(second).get(1);
        agreed = lines(second).get(2);
        publish(0);
        object(changed);
        object(kept);
        done(post(officer, mine + "/dong-y"));
        decide(changed, "10");
        decide(kept, "");
        clock.at("2026-11-12T02:00:00Z");
    }

    @Test
    void asksOnlyOfTheLinesThatChanged() {
        publish(1);

        assertThat(said(agreed)).contains("Đồng ý", "10/11/2026", "Giữ ý kiến từ lần công bố trước");
        assertThat(said(kept))
                .contains("Xem lại", "Giữ điểm", "Giữ ý kiến từ lần công bố trước")
                .doesNotContain("Sửa ý kiến");
        assertThat(said(changed)).contains("Trả lời").doesNotContain("Xem lại");
        assertThat(tasks()).contains("Xem và trả lời điểm dự kiến");

        done(post(officer, mine + "/dong-y"));
        assertThat(said(changed)).contains("Đồng ý", "12/11/2026").doesNotContain("Giữ ý kiến");
        assertThat(said(agreed)).contains("10/11/2026");
        assertThat(tasks()).doesNotContain("Xem và trả lời điểm dự kiến");

        publish(2);
        assertThat(tasks()).as("nothing changed").doesNotContain("Xem và trả lời điểm dự kiến");
        assertThat(said(changed)).contains("12/11/2026", "Giữ ý kiến từ lần công bố trước");
    }

    @Test
    void letsAUnitThinkAgainOfALineThatDidNotChange() {
        publish(1);
        object(agreed);

        assertThat(said(agreed)).contains("Xem lại", "Chờ kết luận").doesNotContain("Giữ ý kiến");
        publish(2);
        done(post(officer, mine + "/dong/" + agreed, "agrees", "false", "note", "Có thêm số liệu"));
        assertThat(jdbc.sql("select note from objection where line_id = ? and not agrees")
                        .param(agreed)
                        .query(String.class)
                        .list())
                .as("what waits is asked once")
                .containsExactly("Có thêm số liệu");
        assertThat(said(agreed)).contains("Có thêm số liệu");
        done(post(officer, mine + "/dong/" + agreed, "agrees", "true"));
        assertThat(said(agreed)).contains("Đồng ý");
    }

    @Test
    void theDatabaseKeepsOneStandingAnswerALine() {
        publish(1);

        assertThatThrownBy(() -> jdbc.sql("insert into objection_stands select * from objection_stands")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("objection_stands_once");
    }

    private String said(long line) {
        return Jsoup.parse(body(officer, mine))
                .select("tbody tr")
                .get(lines(second).indexOf(line))
                .text();
    }

    private String tasks() {
        return Pages.text(pages.get("/viec-cua-toi", officer));
    }

    private void publish(int version) {
        done(post(
                headOfficer,
                "/ket-qua/tam",
                "version",
                Integer.toString(version),
                "objectionsUntil",
                "20/11/2026",
                "reason",
                version == 0 ? "" : "Đính chính"));
    }

    private void object(long line) {
        done(post(officer, mine + "/dong/" + line, "agrees", "false", "note", "Xem lại"));
    }

    private void decide(long line, String points) {
        long id = jdbc.sql("select id from objection where line_id = ?")
                .param(line)
                .query(Long.class)
                .single();
        done(post(headOfficer, mine + "/tra-loi/" + id, "entered", points, "reason", "Đã xem"));
    }
}
