package vn.thidua.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.assembly.AssemblyScene;

class PollTests extends AssemblyScene {

    @Test
    void takesItsRuleFromTheProgrammeAndKeepsTheQuestionFromHands() {
        world.rule(programme, "VOTE_BASE", "ISSUED");
        world.rule(programme, "VOTE_THRESHOLD", "50");
        convened();
        long question = question("LEADING_UNIT", 3);
        String path = "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet";
        assertThat(text(pages.get(path + "/quy-tac", head)))
                .contains("value=\"50\"", "<option value=\"ISSUED\" selected=\"selected\"");

        putToVote(question, "PAPER", "CHOOSE", 1);

        assertThat(pages.post(
                        "/nam/" + year + "/binh-xet/" + question + "/sua",
                        head,
                        "version",
                        jdbc.sql("select version from ballot")
                                .query(String.class)
                                .single(),
                        "subject",
                        "OTHER",
                        "question",
                        "Khác",
                        "method",
                        "SECRET"))
                .hasStatus(422)
                .bodyText()
                .contains("đang hoặc đã được bỏ phiếu tại hội nghị");
        assertThat(text(pages.get("/nam/" + year + "/binh-xet", head))).contains("Đang bỏ phiếu tại hội nghị");
    }

    @Test
    void asksForAnAssemblyFirst() {
        long question = question("LEADING_UNIT", 3);

        assertThat(text(pages.post(
                        "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet/quy-tac",
                        head,
                        "way",
                        "PAPER",
                        "form",
                        "CHOOSE",
                        "seats",
                        "1",
                        "base",
                        "VALID",
                        "mostRounds",
                        "2")))
                .contains("Hội nghị này chưa được chuẩn bị");
    }

    @Test
    void refusesARuleByWhichNothingIsChosen() {
        convened();
        long question = question("AWARD_CANDIDATES", 2);

        assertThat(text(pages.post(
                        "/nam/" + year + "/binh-xet/" + question + "/bieu-quyet/quy-tac",
                        head,
                        "way",
                        "PAPER",
                        "form",
                        "CHOOSE",
                        "seats",
                        "2",
                        "base",
                        "VALID",
                        "mostRounds",
                        "2",
                        "threshold",
                        "120")))
                .contains("Hãy ghi số phần trăm từ 0 đến 100");
    }

    @Test
    void goesForwardOnlyWhateverProgramWrites() {
        convened();
        putToVote(question("LEADING_UNIT", 3), "PAPER", "CHOOSE", 1);
        jdbc.sql("update poll set state = 'OPEN', manifest = '{}', opened_at = now()")
                .update();

        refused("update poll set state = 'DRAFT'", "cannot go from OPEN to DRAFT");
        refused("update poll set state = 'COUNTED', closed_at = now()", "cannot go from OPEN to COUNTED");
        refused("update poll set manifest = '{\"seats\":2}'", "is fixed");
        refused("update poll set threshold = 10", "is fixed");
        refused("insert into poll_candidate (poll_id, no, name) select id, 9, 'Thêm vào' from poll", "is fixed");
        refused(
                "insert into poll_roll (poll_id, membership_id, unit_name, status) select p.id, m.id, 'X', 'ABSENT' from poll p, membership m limit 1",
                "is fixed");
        refused("delete from poll", "has begun");
        refused(
                "insert into poll (cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, state) select cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, 'DRAFT' from poll",
                "poll_ballot_once");
    }

    @Test
    void skipsNoLockOfTheBox() {
        convened();
        putToVote(question("LEADING_UNIT", 3), "BOX", "CHOOSE", 1);

        refused("update poll set state = 'OPEN', manifest = '{}', opened_at = now()", "skips a lock");
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }
}
