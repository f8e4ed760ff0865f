package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PaperRoadTests extends PaperScene {

    @Test
    void leadsFromThePrintedPapersToTheResult() {
        String poll = asked();
        assertThat(refusedToOpen(poll)).contains("papervote.fewPapers", "[0, 5]");
        assertThat(text(pages.get(poll + "/giay", head))).contains("5 đại biểu bỏ phiếu + 1 dự phòng = 6 phiếu");

        voted(poll);
        assertThat(text(pages.get("/viec-cua-toi", one))).contains("Nhập kết quả kiểm phiếu: Suy tôn đơn vị dẫn đầu");
        done(enter(poll, one, figures(3, 2, 0)));
        assertThat(text(pages.get(poll + COUNT, one))).contains("Đang chờ người kiểm phiếu thứ hai");
        assertThat(text(pages.get("/viec-cua-toi", one))).doesNotContain("Nhập kết quả kiểm phiếu");
        assertThat(text(pages.get(poll + "/giay", head))).contains("Đại biểu 1 đã nhập lúc", "Còn chờ 1 người");
        assertThat(text(pages.get(poll + "/man-hinh", head))).contains("Đang kiểm phiếu");

        done(enter(poll, two, figures(3, 2, 0)));

        assertThat(state()).isEqualTo("COUNTED");
        assertThat(text(pages.get(poll + COUNT, two))).contains("Kết quả đã được ghi nhận", "Được chọn");
        assertThat(text(pages.get(poll + "/man-hinh", officers.get(4)))).contains("Phát ra 5, thu vào 5, hợp lệ 5");
        assertThat(jdbc.sql(
                                "select string_agg(votes || case when chosen then '*' else '' end, ' ' order by position) from ballot_candidate")
                        .query(String.class)
                        .single())
                .isEqualTo("3* 2 0");
    }

    @Test
    void countsYesAndNoForEachCandidate() {
        opened();
        String poll = putToVote(question("AWARD_CANDIDATES", 2), "PAPER", "YES_NO", 2);
        voted(poll);
        assertThat(text(enter(poll, one, figures(5, 4)))).contains("Hãy ghi số phiếu cho từng dòng");

        counted(poll, against(figures(5, 3), 0, 2));

        assertThat(state()).isEqualTo("COUNTED");
        assertThat(jdbc.sql("select string_agg(votes::text, ' ' order by position) from ballot_candidate")
                        .query(String.class)
                        .single())
                .isEqualTo("5 3");
    }

    @Test
    void asksBothAgainWhereTheyDifferUntilTheyDoNot() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0), figures(2, 3, 0));
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(text(pages.get("/viec-cua-toi", one))).contains("Nhập lại kết quả kiểm phiếu");
        assertThat(Jsoup.parse(text(pages.get(poll + COUNT, one)))
                        .select("main .alert-warning li")
                        .eachText())
                .containsExactlyInAnyOrder("Số phiếu cho " + unit(0), "Số phiếu cho " + unit(1));
        counted(poll, figures(3, 2, 0), with(with(figures(3, 2, 0), "spoiled", "1"), "unused", "0"));
        assertThat(text(pages.get(poll + "/giay", head))).contains("Hỏng đã đổi", "Chưa dùng", "(lần 3)");

        counted(poll, figures(3, 2, 0));

        assertThat(state()).isEqualTo("COUNTED");
        assertThat(jdbc.sql("select count(*) from paper_entry")
                        .query(Long.class)
                        .single())
                .as("all that was entered is kept")
                .isEqualTo(6);
    }

    @Test
    void writesOutTheEquationThatFailsAtItsField() {
        String poll = asked();
        voted(poll);

        refusal(
                poll,
                Map.of("printed", "9"),
                "printed",
                "Phát ra 5 + hỏng đã đổi 0 + chưa dùng 1 = 6, khác số đã in 9.");
        refusal(poll, Map.of("issued", "6", "unused", "0"), "issued", "Phát ra 6 phiếu, nhiều hơn 5 đại biểu có mặt.");
        refusal(
                poll,
                Map.of("collected", "6", "invalid", "1"),
                "collected",
                "Thu vào 6 phiếu, nhiều hơn 5 phiếu phát ra.");
        refusal(poll, Map.of("invalid", "2"), "valid", "Hợp lệ 5 + không hợp lệ 2 = 7, khác số thu vào 5.");
        refusal(poll, Map.of("votes[1].yes", "8"), "votes[1].yes", "8 phiếu, nhiều hơn 5 phiếu hợp lệ.");
        refusal(poll, Map.of("votes[1].yes", "4"), null, "Cộng các dòng được 7, nhiều hơn 5 phiếu hợp lệ × 1 = 5.");
        refusal(poll, Map.of("votes[1].yes", "hai"), "votes[1].yes", "Hãy ghi một số nguyên.");
        refusal(poll, Map.of("valid", ""), "valid", "Hãy điền mục này.");
        assertThat(jdbc.sql("select count(*) from paper_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refusal(String poll, Map<String, String> changed, String field, String words) {
        Map<String, String> form = figures(3, 2, 0);
        form.putAll(changed);
        var answer = enter(poll, one, form);
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("main .field-error").eachText()).anyMatch(error -> error.contains(words));
        changed.forEach((name, typed) -> assertThat(
                        page.select("input[name='" + name + "']").val())
                .as("what was typed is kept")
                .isEqualTo(typed));
        if (field != null) {
            Element input = page.selectFirst("input[name='" + field + "']");
            assertThat(page.getElementById(input.attr("aria-describedby")).text())
                    .contains(words);
        }
    }

    @Test
    void entersOnlyOnceForATellerAndOnlyAfterTheEnd() {
        String poll = asked();
        print(poll, 6);
        done(pages.post(poll + "/mo", head));
        assertThat(text(enter(poll, one, figures(3, 2, 0)))).contains("Cuộc bỏ phiếu chưa kết thúc");
        done(pages.post(poll + "/dong", head));
        done(enter(poll, one, figures(3, 2, 0)));

        assertThat(text(enter(poll, one, figures(3, 2, 0)))).contains("Bạn đã nhập lần này rồi");
        assertThat(text(pages.post(poll + "/giay", head, "papers", "2"))).contains("không in thêm phiếu nữa");

        done(enter(poll, two, figures(3, 2, 0)));
        assertThat(text(enter(poll, two, figures(3, 2, 0)))).contains("kết quả đã được ghi nhận");
    }

    @Test
    void goesOnToAFurtherRoundWithPapersOfItsOwnAndThenTheMeetingDecides() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(2, 2, 1));
        assertThat(text(pages.get(poll, head))).contains("đồng phiếu", "Bỏ phiếu vòng 2");
        done(pages.post(poll + "/vong-sau", head));
        long second = jdbc.sql("select max(id) from ballot").query(Long.class).single();
        String again = "/nam/" + year + "/binh-xet/" + second + "/bieu-quyet";

        assertThat(refusedToOpen(again)).contains("papervote.fewPapers", "[0, 5]");
        voted(again);
        Map<String, String> tie = with(with(figures(2, 2), "valid", "4"), "invalid", "1");
        counted(again, tie);
        assertThat(text(pages.get(again, head))).contains("Đã hết số vòng");
        done(pages.post(again + "/quyet-dinh", head, "numbers", "2", "note", "Thống nhất theo điểm thi đua"));

        assertThat(jdbc.sql("select membership_id from ballot_candidate where ballot_id = ? and chosen")
                        .param(second)
                        .query(Long.class)
                        .list())
                .isEqualTo(List.of(members.get(1).value()));
    }

    @Test
    void isRepeatedOnNewPapersAfterItWasGivenUp() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        done(pages.post(poll + "/huy-ket-qua", staff, "reason", "Kiểm lại thấy thiếu phiếu"));
        assertThat(pages.get(poll + COUNT, one)).hasStatusOk();
        assertThat(text(enter(poll, one, figures(3, 2, 0)))).contains("không kiểm nữa");
        putToVote(Long.parseLong(poll.replaceAll(".*/binh-xet/(\\d+)/.*", "$1")), "PAPER", "CHOOSE", 1);

        assertThat(refusedToOpen(poll)).contains("papervote.fewPapers", "[0, 5]");
        voted(poll);
        counted(poll, figures(1, 4, 0));

        assertThat(state()).isEqualTo("COUNTED");
        assertThat(text(pages.get(poll, head))).contains("Được chọn");
    }

    @Test
    void doesNotTakePapersPrintedBeforeTheRuleWasChanged() {
        String poll = asked();
        String sheets = print(poll, 6);
        assertThat(text(pages.get(sheets, head))).contains("ballot-paper", "nhiều nhất 1 lựa chọn");
        done(pages.post(
                poll + "/quy-tac",
                head,
                "version",
                pages.version(poll + "/quy-tac", head),
                "way",
                "PAPER",
                "form",
                "CHOOSE",
                "seats",
                "2",
                "base",
                "VALID",
                "mostRounds",
                "2"));

        assertThat(text(pages.get(sheets, head)))
                .contains("Hãy hủy những phiếu đã in")
                .doesNotContain("ballot-paper");
        assertThat(text(pages.get(poll + "/giay", head))).contains("6 phiếu in trước đây không dùng được nữa");
        assertThat(refusedToOpen(poll)).contains("papervote.fewPapers", "[0, 5]");
        assertThat(text(pages.get(print(poll, 6), head)))
                .contains("nhiều nhất 2 lựa chọn", "để trống dòng của đơn vị mình");
    }

    private void counted(String poll, Map<String, String> first, Map<String, String> second) {
        done(enter(poll, one, first));
        done(enter(poll, two, second));
    }
}
