package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who decides and who counts is told by account, and exchanged during the vote for a reason alone. */
class CommitteeTests extends PaperScene {

    @Test
    void tellsWithWhichAccountAndPositionSomebodyVotesOrCounts() {
        String path = seated();
        Map<String, String> form = with(delegates(5), "voters[4].title", "Phó Chủ tịch");
        form.remove("voters[3].account");
        done(pages.post(path + "/dai-bieu", head, form));

        assertThat(text(pages.get(path, head)))
                .contains("Đại biểu 3, Chủ tịch (Người thử donvi3)", "Đại biểu 4, Phó Chủ tịch (Người thử donvi4)");
        Map<String, String> stale = with(delegates(5), "version", "0");
        assertThat(pages.post(path + "/dai-bieu", staff, stale))
                .hasStatus(409)
                .bodyText()
                .contains("Đại biểu 3, Chủ tịch; ", "Đại biểu 3, Chủ tịch (Người thử donvi3)");
    }

    @Test
    void takesNobodyTwice() {
        String path = seated();

        assertThat(text(pages.post(path + "/ban-kiem-phieu", head, committee("Lê Thị Hoa", "lê  thị HOA"))))
                .contains("lê thị HOA đã có trong ban kiểm phiếu");
    }

    @Test
    void isExchangedDuringTheVoteForAReason() {
        String path = opened();
        Map<String, String> form = committee("Đại biểu 1", "Người thay");
        form.put("rows[1].account", officers.get(3).toString());
        assertThat(text(pages.post(path + "/ban-kiem-phieu", head, form))).contains("Hãy ghi lý do");

        done(pages.post(path + "/ban-kiem-phieu", head, with(form, "reason", "Đại biểu 2 bị ốm")));

        assertThat(text(pages.get(path, head))).contains("Người thay", "Đại biểu 2 bị ốm");
    }

    @Test
    void keepsWhoeverHasEnteredACountAndEnoughWhoCan() {
        String poll = asked();
        voted(poll);
        done(enter(poll, two, figures(3, 1, 1)));
        Map<String, String> form = with(committee("Đại biểu 1", "Người thay"), "reason", "Bận");
        form.put("rows[1].account", officers.get(3).toString());

        assertThat(text(pages.post(meetingPath() + "/ban-kiem-phieu", head, form)))
                .contains("Đại biểu 2 đã giữ khóa hoặc đã nhập kết quả");
        Map<String, String> alone = with(committee("Người thay", "Đại biểu 2"), "reason", "Bận");
        alone.remove("rows[0].account");
        assertThat(text(pages.post(meetingPath() + "/ban-kiem-phieu", head, alone)))
                .contains("mới có 1 người, cần 2 người có tài khoản");
    }

    /** The form of a committee of these two, with the accounts of the second and the third unit. */
    private Map<String, String> committee(String first, String second) {
        Map<String, String> form = new HashMap<>();
        form.put(
                "version",
                jdbc.sql("select version from assembly").query(String.class).single());
        form.put("rows[0].name", first);
        form.put("rows[0].account", one.toString());
        form.put("rows[1].name", second);
        form.put("rows[1].account", two.toString());
        return form;
    }
}
