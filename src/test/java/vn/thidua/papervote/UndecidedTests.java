package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.support.Pages;

class UndecidedTests extends PaperScene {

    @Test
    void signsAndEndsNothingBeforeTheMeetingHasDecidedOnce() {
        String poll = lastRoundTied();
        assertThat(text(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026")))
                .contains("Số phiếu chưa phân định");
        assertThat(refusal(assembly() + "/ket-thuc")).contains("assembly.end.waiting", "Suy tôn đơn vị dẫn đầu");
        assertThatThrownBy(() -> jdbc.sql("update poll set state = 'SIGNED' where state = 'COUNTED' and undecided")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("poll_signed_when_decided");

        assertThat(text(pages.get(poll + "/quyet-dinh", head))).contains(unit(0), unit(1));
        done(pages.post(poll + "/quyet-dinh", head, "numbers", "2", "note", "Thống nhất theo điểm thi đua"));

        assertThat(text(pages.post(poll + "/quyet-dinh", head, "numbers", "1", "note", "Đổi ý")))
                .contains("Số phiếu đã phân định");
        assertThat(text(pages.get(poll, head))).contains("Được chọn", "Thống nhất theo điểm thi đua");
        done(pages.post(assembly() + "/ket-thuc", head));
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        assertThat(text(pages.get(poll + "/bien-ban", officers.get(4))))
                .contains("Được chọn: " + unit(1), "Thống nhất theo điểm thi đua", "Đã ký ngày 20/11/2026");
    }

    @Test
    void keepsWhoMayVoteInAFurtherRound() {
        String first = asked();
        pages.post(assembly() + "/dai-bieu/" + delegate(4) + "/vang", head);
        voted(first);
        tied(first);
        done(pages.post(first + "/vong-sau", head));
        String second = pollOfLastQuestion();
        print(second, 6);
        done(pages.post(second + "/mo", head));

        done(pages.post(assembly() + "/dai-bieu/" + delegate(4) + "/co-mat", head));

        assertThat(text(pages.get(second, head))).contains("4/5 đơn vị có người bỏ phiếu có mặt");
    }

    @Test
    void saysTheSameOfTheVoteOnEveryPage() {
        world.rule(programme, "VOTE_BASE", "RETURNED");
        world.rule(programme, "VOTE_THRESHOLD", "70");
        String poll = asked();
        voted(poll);
        Map<String, String> all = figures(3, 2, 0);
        done(enter(poll, one, all));
        done(enter(poll, two, all));

        assertThat(text(pages.get(poll, head))).contains("60", "số phiếu hợp lệ (5)");
        assertThat(text(pages.get("/nam/" + year + "/binh-xet", head)))
                .contains("Tỷ lệ tính trên số phiếu hợp lệ (5)")
                .doesNotContain("70 %");
        assertThat(text(pages.get(poll + "/bien-ban", head)))
                .contains("số phiếu hợp lệ (5)", "60", "Được chọn: " + unit(0));
    }

    @Test
    void doesNotBeginBeforeTheDayOfTheMeeting() {
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        jdbc.sql("update meeting set held_on = ?")
                .param(LocalDate.of(2099, 1, 15))
                .update();

        assertThat(refusal(path + "/mo")).contains("assembly.notToday", "15/01/2099");
        assertThat(text(pages.get(path, head)))
                .contains("Hội nghị ghi ngày 15/01/2099, chưa đến", "disabled aria-describedby=\"why-not\"");
    }

    private String refusal(String uri) {
        return String.valueOf(pages.post(uri, head).getMvcResult().getFlashMap().get("refusal"));
    }

    private String lastRoundTied() {
        String first = asked();
        voted(first);
        tied(first);
        done(pages.post(first + "/vong-sau", head));
        String second = pollOfLastQuestion();
        voted(second);
        Map<String, String> tie = Pages.with(Pages.with(figures(2, 2), "valid", "4"), "invalid", "1");
        done(enter(second, one, tie));
        done(enter(second, two, tie));
        return second;
    }

    private void tied(String poll) {
        boolean four = text(pages.get(poll, head)).contains("4/5 đơn vị có người bỏ phiếu");
        Map<String, String> tie = four ? ofFour(figures(2, 2, 0)) : figures(2, 2, 1);
        done(enter(poll, one, tie));
        done(enter(poll, two, tie));
    }

    private static Map<String, String> ofFour(Map<String, String> form) {
        form.putAll(Map.of("issued", "4", "unused", "2", "collected", "4", "valid", "4"));
        return form;
    }

    private String pollOfLastQuestion() {
        long question = jdbc.sql("select max(id) from ballot").query(Long.class).single();
        return "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet";
    }

    private String assembly() {
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }

    private long delegate(int unit) {
        return jdbc.sql("select id from delegate where membership_id = ?")
                .param(members.get(unit).value())
                .query(Long.class)
                .single();
    }
}
