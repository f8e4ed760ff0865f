package vn.thidua.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A unit answers its provisional score; the first mark, the objection and the outcome stay three facts. */
class ObjectionTests extends ObjectionScene {

    private long line;

    @BeforeEach
    void provisionalScores() {
        finalSheets(2);
        line = lines(second).get(0);
    }

    @Test
    void takesNothingBeforeProvisionalScoresAreOut() {
        assertThat(body(officer, mine)).contains("Chưa công bố điểm dự kiến");
        assertThat(text(object("Thiếu báo cáo"))).contains("Chưa công bố điểm dự kiến");
    }

    @Test
    void keepsFirstMarkObjectionAndOutcomeApartAndRanksAnew() {
        publishProvisionally(0);
        assertThat(text(pages.get("/viec-cua-toi", officer))).contains("Xem và trả lời điểm dự kiến", "20/11/2026");
        done(object("Đã có báo cáo số 12"));
        done(post(officer, mine + "/dong-y"));
        assertThat(text(pages.get("/viec-cua-toi", officer))).doesNotContain("Xem và trả lời điểm dự kiến");
        assertThat(text(pages.get("/viec-cua-toi", headOfficer))).contains("Trả lời đề nghị xem xét lại điểm (1 dòng)");
        assertThat(body(headOfficer, "/kien-nghi")).contains("Đã có báo cáo số 12", "Chờ kết luận");

        done(decide("10", "Báo cáo đến đúng hạn"));

        assertThat(body(officer, mine))
                .contains("Điểm ban đầu: 8 (Cụm chấm)", "Đã có báo cáo số 12", "Báo cáo đến đúng hạn", "10 điểm");
        assertThat(stored(line, "HEAD")).isEqualTo("8.00");
        assertThat(stored(line, "REVISED")).isEqualTo("10.00");
        assertThat(Jsoup.parse(body(staff, "/cham-diem")).text()).contains("18,00");
        assertThat(Jsoup.parse(body(officer, sheet(second)))
                        .select("#total-REVISED")
                        .text())
                .as("official points with the outcome")
                .isEqualTo("18,00");
        assertThat(body(staff, "/lich-su")).contains("Kết luận đổi điểm");
    }

    @Test
    void keepsAMarkWithAReason() {
        publishProvisionally(0);
        done(object("Đã có báo cáo"));

        done(decide("", "Báo cáo nộp muộn"));

        assertThat(body(officer, mine)).contains("Giữ điểm", "Báo cáo nộp muộn");
        assertThat(stored(line, "REVISED")).isEqualTo("none");
    }

    @Test
    void answersAnewBesideTheEarlierOutcome() {
        publishProvisionally(0);
        done(object("Đã có báo cáo"));
        done(decide("10", "Nhầm"));

        done(decide("", "Xem lại thì không có báo cáo"));

        assertThat(stored(line, "REVISED")).isEqualTo("none");
        assertThat(jdbc.sql("select count(*) from objection_outcome")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(text(object("Sửa lại lý do"))).contains("đã có kết luận");
    }

    @Test
    void refusesPointsAboveTheMaximumAndAnAnswerForTheOwnUnit() {
        publishProvisionally(0);
        done(object("Đã có báo cáo"));
        assertThat(text(decide("11", "Nhầm"))).contains("Cao hơn điểm tối đa");

        long own = lines(first).get(0);
        done(post(headOfficer, "/kien-nghi/" + first + "/dong/" + own, "agrees", "false", "note", "Thiếu điểm"));
        long id = objectionOf(own);
        String answer = "/kien-nghi/" + first + "/tra-loi/" + id;
        assertThat(text(post(headOfficer, answer, "entered", "10", "reason", "Được")))
                .contains("Không ai tự kết luận");
        done(post(staff, answer, "entered", "10", "reason", "Được"));
    }

    @Test
    void closesAtMidnightAndOpensForWhoHasAnExtension() {
        publishProvisionally(0);
        clock.at("2026-11-20T17:00:00Z");

        assertThat(body(officer, mine))
                .contains("Hết hạn xem và trả lời điểm dự kiến ngày 20/11/2026; từ ngày 21/11/2026");
        assertThat(text(object("Muộn"))).contains("không nhận đề nghị xem xét lại nữa");
        done(post(
                staff,
                "/han-nop/gia-han",
                "member",
                second.toString(),
                "stage",
                "OBJECTION",
                "until",
                "22/11/2026",
                "excused",
                "true",
                "reason",
                "mất điện"));
        done(object("Được gia hạn"));
    }

    @Test
    void asksForAReasonWhereAUnitDoesNotAgree() {
        publishProvisionally(0);

        assertThat(text(post(officer, mine + "/dong/" + line, "agrees", "false", "note", "")))
                .contains("Hãy ghi lý do");
        assertThat(text(post(officer, mine + "/dong/" + line, "note", "x"))).contains("field-error");
    }

    @Test
    void takesNewEvidenceForAnObjectionAndLetsNoneBeTakenAway() {
        assertThat(text(show("12/BC"))).contains("Bảng điểm đã nộp");
        publishProvisionally(0);
        assertThat(body(officer, mine + "/dong/" + line)).contains("minh-chung/them?dong=" + line);

        done(show("12/BC"));
        long item = jdbc.sql("select id from evidence").query(Long.class).single();
        done(post(
                officer, mine + "/dong/" + line, "agrees", "false", "note", "Đã có", "evidence", String.valueOf(item)));
        assertThat(text(post(
                        officer,
                        "/cham-diem/" + second + "/minh-chung/" + item + "/rut",
                        "reason",
                        "Nhầm",
                        "version",
                        "0")))
                .contains("không rút được nữa");
        assertThat(body(headOfficer, mine + "/tra-loi/" + objectionOf(line))).contains("Báo cáo 12/BC");

        clock.at("2026-11-20T17:00:00Z");
        assertThat(text(show("13/BC"))).contains("Bảng điểm đã nộp");
    }

    private MvcTestResult show(String number) {
        String path = "/cham-diem/" + second + "/minh-chung/them";
        return post(
                officer,
                path,
                "kind",
                "DOCUMENT",
                "title",
                "Báo cáo " + number,
                "documentNumber",
                number,
                "documentDate",
                "01/11/2026",
                "lines",
                String.valueOf(line));
    }

    @Test
    void keepsTheFinalResultBackWhileAnObjectionIsOpen() {
        publishProvisionally(0);
        done(object("Đã có báo cáo"));

        assertThat(text(finalResult())).contains("1 đề nghị xem xét lại điểm chưa có kết luận");
    }

    @Test
    void keepsTheFinalResultBackWhileAUnitMayStillAnswer() {
        publishProvisionally(0);
        done(post(headOfficer, "/kien-nghi/" + first + "/dong-y"));
        String still = "Hội LHPN xã Bình còn được xem và trả lời điểm dự kiến đến hết ngày 20/11/2026";

        assertThat(body(staff, "/ket-qua"))
                .contains(still, "từ ngày 21/11/2026")
                .doesNotContain("chinh-thuc\"");
        assertThat(finalResult()).hasStatus(422).bodyText().contains(still);
        clock.at("2026-11-20T17:00:00Z");
        done(finalResult());
    }

    @Test
    void letsTheFinalResultBePublishedAtOnceWhenEveryUnitHasAnsweredEveryLine() {
        publishProvisionally(0);
        assertThat(body(staff, "/ket-qua/chinh-thuc"))
                .contains("Hội LHPN xã An, Hội LHPN xã Bình còn được xem")
                .doesNotContain("Chưa có bản tạm thời");
        done(post(headOfficer, "/kien-nghi/" + first + "/dong-y"));
        done(object("Đã có báo cáo"));
        done(decide("9", "Báo cáo đến đúng hạn"));
        done(post(officer, mine + "/dong-y"));

        done(finalResult());
    }

    @Test
    void warnsWhereAFinalResultWouldBePublishedUnheard() {
        assertThat(body(staff, "/ket-qua/chinh-thuc")).contains("Chưa có bản tạm thời", "/ket-qua/tam\"");
    }

    private MvcTestResult finalResult() {
        return post(staff, "/ket-qua/chinh-thuc", "version", "1", "objectionsUntil", "", "reason", "");
    }

    @Test
    void keepsOneAnswerALineAndEveryOutcomeAsGiven() {
        publishProvisionally(0);
        done(object("Đã có báo cáo"));
        done(decide("10", "Được"));

        for (String change : List.of(
                "update objection set note = 'x'",
                "delete from objection",
                "update objection_outcome set reason = 'x'",
                "delete from objection_outcome",
                """
                insert into objection (cluster_year_id, membership_id, publication_id, line_id, agrees, first_stage, said_by, said_at)
                select cluster_year_id, membership_id, publication_id, line_id, true, 'HEAD', 'x', now() from objection""")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private MvcTestResult object(String note) {
        return object(line, note);
    }

    private MvcTestResult decide(String points, String reason) {
        return decide(line, points, reason);
    }
}
