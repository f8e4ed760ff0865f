package vn.thidua.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.support.StoppedClock;

/** The page tells what the points rest on, and leads to where what is counted can be set right. */
@Import(StoppedClock.class)
class WhyPageTests extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    @BeforeEach
    void aSheetWithAPenaltyForLateness() {
        clock.at("2026-11-01T02:00:00Z");
        aScale(1);
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, measure)
                select id, 91, 'P.1', 'Nộp muộn', 'PENALTY', '{"kind":"DAYS_LATE","each":2}'
                from scoring_scale where cluster_year_id = ?""").param(year.value()).update();
        open();
        done(post(staff, "/han-nop/SELF", "dueOn", "20/11/2026", "version", "0"));
    }

    @Test
    void quotesTheEvidenceWithItsPage() {
        jdbc.sql("""
                with item as (
                  insert into evidence (cluster_year_id, membership_id, kind, title, document_number, document_date, page, quotation,
                                        added_by, added_at)
                  values (?, ?, 'DOCUMENT', 'Báo cáo năm', '12/BC', '2026-11-02', 'trang 3', 'đạt 105 % kế hoạch', 'Chị Hoa', now())
                  returning id)
                insert into evidence_use (evidence_id, line_id) select id, ? from item""").params(year.value(), second.value(), lines(second).get(0)).update();
        handIn();

        assertThat(body(headOfficer, sheet(second) + "/vi-sao"))
                .contains("Báo cáo năm", "12/BC", "02/11/2026", "trang 3", "đạt 105 % kế hoạch");
    }

    @Test
    void addsNothingUpBeforeTheOfficialStage() {
        handIn();

        assertThat(body(headOfficer, sheet(second) + "/vi-sao"))
                .contains("chưa có điểm chính thức")
                .doesNotContain("0 + 0");

        finish(second);

        assertThat(body(headOfficer, sheet(second) + "/vi-sao")).contains("8 + 0");
    }

    @Test
    void anObjectionToLatenessLeadsToTheExtension() {
        clock.at("2026-11-22T02:00:00Z");
        String[] later = {
            "member", second.toString(), "stage", "SELF", "until", "30/11/2026", "excused", "false", "reason", "Bão lụt"
        };
        done(post(staff, "/han-nop/gia-han", later));
        handIn();
        finish(second);
        done(post(staff, sheet(first) + "/khong-tham-gia", "reason", "Mới thành lập"));
        done(post(staff, "/ket-qua/tam", "version", "0", "objectionsUntil", "30/11/2026", "reason", ""));
        long late = lines(second).get(1);
        done(post(officer, "/kien-nghi/" + second + "/dong/" + late, "agrees", "false", "note", "Mất điện"));
        long objection = jdbc.sql("select id from objection").query(Long.class).single();

        assertThat(body(staff, "/kien-nghi/" + second + "/tra-loi/" + objection))
                .contains("máy tính từ hạn nộp và ngày nộp", "/han-nop/gia-han\"")
                .doesNotContain("name=\"entered\"");
    }

    /** What is counted by rule has no cell. */
    private void handIn() {
        done(post(officer, sheet(second) + "/nop", all(lines(second).subList(0, 1), "8")));
    }
}
