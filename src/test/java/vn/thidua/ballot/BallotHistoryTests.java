package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nothing that was changed is lost without a word: neither to a later form nor from the history. */
class BallotHistoryTests extends BallotScene {

    @Autowired
    BallotPages sheets;

    @Test
    void refusesAStaleQuestionThatDiffersInWhatItFollowsAlone() {
        Map<String, Object> shortList = question();
        shortList.put("question", "Danh sách sơ bộ");
        post(head, "/moi", shortList);
        String first = Long.toString(id());
        post(head, "/moi", question());
        String opened = version();
        Map<String, Object> after = question();
        after.put("follows", first);
        assertThat(post(head, "/" + id() + "/sua", after)).hasStatus3xxRedirection();
        assertThat(last("changed")).contains("ballot.follows", "Danh sách sơ bộ");

        Map<String, Object> stale = question();
        stale.put("version", opened);
        MvcTestResult answer = post(head, "/" + id() + "/sua", stale);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Tiếp theo nội dung", "<td>Danh sách sơ bộ</td>");
    }

    @Test
    void refusesAStaleResultThatDiffersInACandidatesNoteAlone() {
        post(head, "/moi", question());
        Map<String, Object> mine = noted("Vắng có lý do");
        assertThat(post(head, "/" + id() + "/ket-qua", noted("Được tín nhiệm cao")))
                .hasStatus3xxRedirection();
        assertThat(last("resultRecorded")).contains("Hội LHPN xã An Bình: Được tín nhiệm cao");

        MvcTestResult answer = post(head, "/" + id() + "/ket-qua", mine);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("An Bình: Được tín nhiệm cao", "An Bình: Vắng có lý do");
    }

    @Test
    void takesTheSameShowOfHandsTwice() {
        Map<String, Object> open = question();
        open.put("method", "OPEN");
        post(head, "/moi", open);
        Map<String, Object> hands =
                Map.of("version", version(), "valid", "7", "rows[0].votes", "5", "rows[1].votes", "2");

        assertThat(post(head, "/" + id() + "/ket-qua", hands)).hasStatus3xxRedirection();
        assertThat(post(head, "/" + id() + "/ket-qua", hands)).hasStatus3xxRedirection();
    }

    @Test
    void showsAFormThatWasOpenedBeforeACandidateWasAdded() {
        Map<String, Object> one = question();
        one.put("members", List.of(first.toString()));
        post(head, "/moi", one);
        ResultForm opened = sheets.resultForm(year, id());
        post(head, "/" + id() + "/sua", question());

        assertThat(sheets.resultSheet(year, id(), opened).candidates())
                .extracting(ResultForm.Sheet.Line::row)
                .containsExactly(0);
        assertThat(post(head, "/" + id() + "/ket-qua", Map.of("version", "0", "rows[0].votes", "1")))
                .hasStatus3xxRedirection()
                .satisfies(answer -> assertThat(String.valueOf(
                                answer.getMvcResult().getFlashMap().get("refusal")))
                        .contains("ballot.result.otherCandidates"));
    }

    private Map<String, Object> noted(String note) {
        Map<String, Object> form = new HashMap<>(result("7", "7", "7", "0", "5", "2"));
        form.put("rows[0].note", note);
        return form;
    }

    private String last(String act) {
        return jdbc.sql("select changes::text from history_entry where action_key = ? order by id desc limit 1")
                .param("ballot.history." + act)
                .query(String.class)
                .single();
    }
}
