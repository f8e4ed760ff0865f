package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.support.Pages;

/** What came of a vote stays as it was counted: nobody who led it says something else instead. */
class LastingResultTests extends PaperScene {

    @Test
    void aCountIsNotUndoneByWhoeverLedTheVote() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));

        assertThat(text(pages.post(poll + "/huy", head, "reason", "Chưa vừa ý")))
                .contains("Đã kiểm phiếu nên không hủy được nữa");
        assertThat(pages.post(poll + "/huy-ket-qua", head, "reason", "Chưa vừa ý"))
                .hasStatus(404);
        assertThat(text(pages.get(poll, head))).doesNotContain("/huy");
        assertThat(state()).isEqualTo("COUNTED");
    }

    @Test
    void whatWasVotedOnIsVotedOnAgainAndNeverSaidByHand() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        assertThat(text(pages.get(poll, staff))).contains("Hủy kết quả kiểm phiếu");
        done(pages.post(poll + "/huy-ket-qua", staff, "reason", "Hai người cùng đếm sót một phiếu"));

        assertThat(text(byHand(poll))).contains("kết quả lấy từ cuộc bỏ phiếu đó");

        assertThat(text(pages.get(assembly() + "/bien-ban", head)))
                .contains("Cuộc bỏ phiếu đã hủy", "Hai người cùng đếm sót một phiếu");
        poll = putToVote(ballot(), "PAPER", "CHOOSE", 1);
        voted(poll);
        counted(poll, figures(2, 3, 0));
        assertThat(text(pages.get(assembly() + "/bien-ban", head))).contains(unit(1) + ": 3 phiếu");
    }

    @Test
    void aVoteThatWasOnlyPreparedLeavesTheQuestionFree() {
        String poll = asked();
        done(pages.post(poll + "/huy", head, "reason", "Hội nghị thống nhất, không bỏ phiếu"));

        done(byHand(poll));

        assertThat(text(pages.get(assembly() + "/bien-ban", head))).doesNotContain("Cuộc bỏ phiếu đã hủy");
    }

    @Test
    void aShowOfHandsIsNotMadeASecretVote() {
        opened();
        done(pages.post("/nam/" + year + "/binh-xet/moi", head, Pages.with(agreement(), "method", "OPEN")));
        String question = "/nam/" + year + "/binh-xet/" + ballot();

        assertThat(text(pages.get(assembly(), head)))
                .contains(question + "/ket-qua")
                .doesNotContain("Chuẩn bị bỏ phiếu");
        assertThat(text(pages.post(
                        question + "/bieu-quyet/quy-tac",
                        head,
                        Map.of(
                                "version",
                                "0",
                                "way",
                                "PAPER",
                                "form",
                                "YES_NO",
                                "seats",
                                "1",
                                "base",
                                "VALID",
                                "mostRounds",
                                "1"))))
                .contains("không bỏ phiếu kín");
    }

    @Test
    void anEndedMeetingKeepsWhatItAskedAndDecided() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        long agreed = agreed();
        done(pages.post(assembly() + "/ket-thuc", head));

        String path = "/nam/" + year + "/binh-xet/" + agreed;
        assertThat(text(pages.post(path + "/ket-qua", head, lastOf(1)))).contains("Hội nghị đã kết thúc");
        assertThat(text(pages.post("/nam/" + year + "/binh-xet/moi", head, agreement())))
                .contains("Hội nghị đã kết thúc");
        assertThat(String.valueOf(pages.post(path + "/bo", head)
                        .getMvcResult()
                        .getFlashMap()
                        .get("refusal")))
                .contains("meeting.ended");
    }

    @Test
    void theMinutesOfTheMeetingWaitForThoseOfItsCounts() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        done(pages.post(assembly() + "/ket-thuc", head));
        String minutes = assembly() + "/bien-ban";
        assertThat(text(pages.post(minutes, head, "signedOn", "20/11/2026")))
                .contains("Hãy ký biên bản kiểm phiếu trước: Suy tôn đơn vị dẫn đầu");
        assertThat(text(pages.post(poll + "/huy-ket-qua", staff, "reason", "Muộn")))
                .contains("Hội nghị đã kết thúc");

        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        done(pages.post(minutes, head, "signedOn", "20/11/2026"));

        List<String> marks = marks(poll + "/bien-ban");
        String count = marks.get(marks.size() - 1);
        String asked = marks.get(0).substring(0, 4);
        assertThat(text(pages.get(minutes, head)))
                .contains("mã kiểm tra biên bản kiểm phiếu: " + count, "Mã kiểm tra nội dung bỏ phiếu: " + asked);
    }

    @Test
    void aVoteGivenUpAndNotHeldAgainWaitsForNobody() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        done(pages.post(poll + "/huy-ket-qua", staff, "reason", "Kiểm nhầm"));
        assertThat(text(pages.get(poll, head))).contains("Bỏ phiếu lại");
        done(pages.post(assembly() + "/ket-thuc", head));

        assertThat(text(pages.get(poll, head))).contains("Kiểm nhầm").doesNotContain("Bỏ phiếu lại");
        assertThat(text(pages.get(assembly(), head))).contains("Đã hủy").doesNotContain("Bỏ phiếu lại");
        assertThat(text(pages.get("/viec-cua-toi", head))).doesNotContain("Ghi kết quả bình xét");
    }

    @Test
    void aVoteIsOpenedOnceHoweverOldThePageIs() {
        String poll = asked();
        voted(poll);

        assertThat(refusedToOpen(poll)).contains("poll.not.DRAFT");
        counted(poll, figures(3, 2, 0));
        assertThat(refusedToOpen(poll)).contains("poll.not.DRAFT");
    }

    @Test
    void whatTheMeetingDecidedStandsInTheHistoryOfTheVote() {
        String first = asked();
        voted(first);
        counted(first, figures(2, 2, 1));
        done(pages.post(first + "/vong-sau", head));
        assertThat(text(pages.get(first, head))).contains("Đưa ra vòng sau");
        String second = "/nam/" + year + "/binh-xet/" + ballot() + "/bieu-quyet";
        voted(second);
        counted(second, Pages.with(Pages.with(figures(2, 2), "valid", "4"), "invalid", "1"));

        done(pages.post(second + "/quyet-dinh", head, "numbers", "2", "note", "Theo điểm thi đua"));

        assertThat(jdbc.sql("""
                select count(*) from history_entry where action_key = 'poll.history.decided' and hash is not null
                  and changes::text like '%Theo điểm thi đua%'""").query(Integer.class).single()).isEqualTo(1);
        assertThat(text(pages.get(second, head)))
                .contains("Hội nghị quyết định")
                .doesNotContain("Được chọn</span><span");
    }

    @Test
    void aCountWithoutARowForEachIsToldSo() {
        String poll = asked();
        voted(poll);

        assertThat(String.valueOf(enter(poll, one, figures(3, 2))
                        .getMvcResult()
                        .getFlashMap()
                        .get("refusal")))
                .contains("papervote.wrong.missing");
    }

    @Test
    void aFurtherRoundKeepsItsRule() {
        String first = asked();
        voted(first);
        counted(first, figures(2, 2, 1));
        done(pages.post(first + "/vong-sau", head));
        String second = putToVote(ballot(), "PAPER", "YES_NO", 2);
        assertThat(text(pages.get(second, head))).contains("Được chọn: 1.", "Chọn trong danh sách");
        assertThat(text(pages.get(second + "/quy-tac", head))).contains("Vòng sau giữ quy tắc của vòng trước");
        print(second, 6);
        done(pages.post(second + "/mo", head));
        done(pages.post(second + "/huy", head, "reason", "Phát nhầm phiếu"));

        putToVote(ballot(), "PAPER", "YES_NO", 2);

        assertThat(text(pages.get(second, head))).contains("Được chọn: 1.", "Chọn trong danh sách");
    }

    @Test
    void ofTwoWhoActAtOnceOneIsToldSo() throws Exception {
        String poll = asked();
        voted(poll);
        counted(poll, figures(2, 2, 1));
        Callable<Integer> again =
                () -> pages.post(poll + "/vong-sau", head).getResponse().getStatus();

        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<Integer>> answers = people.invokeAll(List.of(again, again, again));
        people.shutdown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(302);
        }
        assertThat(jdbc.sql("select count(*) from ballot").query(Integer.class).single())
                .isEqualTo(2);
    }

    private MvcTestResult byHand(String poll) {
        return pages.post(poll.replace("/bieu-quyet", "/ket-qua"), head, lastOf(3));
    }

    /** The form of a result without counts, in which the last of so many is chosen. */
    private Map<String, String> lastOf(int candidates) {
        Map<String, String> fields = new HashMap<>(Map.of("version", version(), "notReported", "true"));
        for (int i = 0; i < candidates; i++) {
            fields.put("rows[" + i + "].chosen", String.valueOf(i == candidates - 1));
        }
        return fields;
    }

    private String version() {
        return jdbc.sql("select version from ballot order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private long agreed() {
        done(pages.post("/nam/" + year + "/binh-xet/moi", head, agreement()));
        String path = "/nam/" + year + "/binh-xet/" + ballot();
        done(pages.post(path + "/ket-qua", head, lastOf(1)));
        return ballot();
    }

    private Map<String, String> agreement() {
        return Map.of(
                "version", "0",
                "subject", "OTHER",
                "question", "Thống nhất quy chế",
                "method", "AGREEMENT",
                "meeting", String.valueOf(meeting),
                "members", members.get(0).toString());
    }

    /** The fingerprints on a page. */
    private List<String> marks(String path) {
        return Jsoup.parse(text(pages.get(path, head))).select(".fingerprint").eachText();
    }

    private long ballot() {
        return jdbc.sql("select max(id) from ballot").query(Long.class).single();
    }

    private String assembly() {
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }
}
