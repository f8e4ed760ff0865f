package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.support.Pages;

/** Provisional scores published again: a unit is asked of the lines that changed, the rest of its answers stand. */
class StandingAnswerTests extends ObjectionScene {

    private long changed;
    private long kept;
    private long agreed;

    @BeforeEach
    void answeredOnce() {
        finalSheets(3);
        changed = lines(second).get(0);
        kept = lines(second).get(1);
        agreed = lines(second).get(2);
        publishProvisionally(0);
        done(object(changed, "Xem lại"));
        done(object(kept, "Xem lại"));
        done(post(officer, mine + "/dong-y"));
        done(decide(changed, "10", "Đã xem"));
        done(decide(kept, "", "Đã xem"));
        clock.at("2026-11-12T02:00:00Z");
    }

    @Test
    void asksOnlyOfTheLinesThatChanged() {
        publishProvisionally(1);

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

        publishProvisionally(2);
        assertThat(tasks()).as("nothing changed").doesNotContain("Xem và trả lời điểm dự kiến");
        assertThat(said(changed)).contains("12/11/2026", "Giữ ý kiến từ lần công bố trước");
    }

    @Test
    void letsAUnitThinkAgainOfALineThatDidNotChange() {
        publishProvisionally(1);
        done(object(agreed, "Xem lại"));

        assertThat(said(agreed)).contains("Xem lại", "Chờ kết luận").doesNotContain("Giữ ý kiến");
        publishProvisionally(2);
        done(object(agreed, "Có thêm số liệu"));
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
        publishProvisionally(1);

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
}
