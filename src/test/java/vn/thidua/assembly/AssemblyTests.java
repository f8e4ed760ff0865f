package vn.thidua.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AssemblyTests extends AssemblyScene {

    @Test
    void beginsTheVotingWhenEnoughMembersAreThere() {
        world.rule(programme, "QUORUM", "66.7");
        String path = seated();
        pages.post(path + "/mo", head);
        assertThat(text(pages.get(path, head))).contains("Mới có 0/5 đơn vị có mặt, cần ít nhất 4 đơn vị.");
        assertThat(jdbc.sql("select opened_at is null from assembly")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("select id from delegate where votes order by id limit 3")
                .query(Long.class)
                .list()
                .forEach(delegate -> done(pages.post(path + "/dai-bieu/" + delegate + "/co-mat", head)));
        assertThat(text(pages.get(path, head))).contains("Có mặt 3/5 đơn vị thành viên (60 %)", "chưa đủ");

        done(pages.post(path + "/co-mat", head));
        done(pages.post(path + "/mo", head));

        assertThat(text(pages.get(path, officers.get(3)))).contains("khi đó cụm có 5 đơn vị thành viên");
        assertThat(jdbc.sql("select members || '/' || quorum from assembly")
                        .query(String.class)
                        .single())
                .isEqualTo("5/66.70");
    }

    @Test
    void beginsOnlyWithACommitteeThatCanCount() {
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        jdbc.sql("update teller set account_id = null where not leads").update();
        assertThat(text(pages.get(path, head)))
                .contains(
                        "trong ban kiểm phiếu Đại biểu 2 chưa có tài khoản: mới có 1 người có tài khoản, cần 2 người",
                        "disabled aria-describedby=\"why-not\"");
        pages.post(path + "/mo", head);
        assertThat(isOpen()).isFalse();

        jdbc.sql("""
                insert into ballot (cluster_year_id, position, subject, question, method, meeting_id, result_recorded)
                values (?, 1, 'OTHER', 'Thống nhất?', 'AGREEMENT', ?, false)""").params(year.value(), meeting).update();
        done(pages.post(path + "/mo", head));

        assertThat(isOpen()).as("nobody counts what is agreed on").isTrue();
    }

    @Test
    void needsAThirdTellerWhereItVotesWithTheBox() {
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        putToVote(question("LEADING_UNIT", 3), "BOX", "CHOOSE", 1);

        pages.post(path + "/mo", head);

        assertThat(text(pages.get(path, head))).contains("ban kiểm phiếu mới có 2 người, cần 3 người có tài khoản");
        assertThat(isOpen()).isFalse();
    }

    private boolean isOpen() {
        return jdbc.sql("select opened_at is not null from assembly")
                .query(Boolean.class)
                .single();
    }

    @Test
    void tellsWhoeverRecordsAttendanceWhomTheRollCallMissed() {
        String list = "/nam/" + year + "/hoi-nghi/cuoc-hop/" + meeting + "/co-mat";
        String path = seated();
        done(pages.post(path + "/co-mat", head));
        done(pages.post(path + "/dai-bieu/" + firstDelegate() + "/vang", head));
        assertThat(text(pages.get(list, head))).doesNotContain("ghi vắng");

        done(pages.post(path + "/mo", head));

        assertThat(text(pages.get(list, head))).contains("ghi vắng: " + unit(0) + ".");
    }

    @Test
    void isOfOneMeetingOnce() {
        convened();
        done(pages.post(meetings() + "/cuoc-hop/" + meeting, head));

        assertThat(jdbc.sql("select count(*) from assembly").query(Long.class).single())
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("insert into assembly (meeting_id, cluster_year_id) values (?, ?)")
                        .params(meeting, year.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("assembly_once");
    }

    @Test
    void knowsWhomAUnitSentWithoutAVote() {
        String path = convened();
        Map<String, String> form = delegates(2);
        form.put("others[0].member", members.get(4).toString());
        form.put("others[0].name", "Người cùng dự");
        done(pages.post(path + "/dai-bieu", head, form));

        assertThat(text(pages.get(path, head))).contains("Người cùng dự", "Có mặt 0/5 đơn vị");
    }

    @Test
    void takesAVoteFromAnAccountOfTheUnitAlone() {
        String path = convened();
        Map<String, String> form = delegates(2);
        form.put("voters[0].account", officers.get(1).toString());

        assertThat(text(pages.post(path + "/dai-bieu", head, form))).contains("Tài khoản này không dùng ở đây được");
    }

    @Test
    void exchangesNobodyWhoIsThereOnceVotingHasBegun() {
        String path = opened();
        Map<String, String> form = delegates(5);
        form.put("voters[2].name", "Người khác");

        assertThat(text(pages.post(path + "/dai-bieu", head, form)))
                .contains("Đại biểu 2 của Hội LHPN xã Cẩm Giang đã có mặt");
    }

    @Test
    void showsBothWhereTwoPeopleWroteDownTheDelegates() {
        String path = convened();
        Map<String, String> mine = delegates(3);
        done(pages.post(path + "/dai-bieu", head, delegates(2)));

        assertThat(pages.post(path + "/dai-bieu", staff, mine)).hasStatus(409);
    }

    @Test
    void staysAsItWasAfterItsEnd() {
        String path = opened();
        done(pages.post(path + "/ket-thuc", head));

        pages.post(path + "/dai-bieu/" + firstDelegate() + "/vang", head);
        assertThat(jdbc.sql("select count(*) from delegate where present_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        assertThat(text(pages.get(path, officers.get(1)))).contains("Hội nghị đã kết thúc");
    }

    @Test
    void hasOneVoterForAMemberOneHeadOfTheCommitteeAndOnePersonForAnAccount() {
        seated();
        refused(
                "insert into delegate (assembly_id, cluster_year_id, membership_id, name, votes) select assembly_id, cluster_year_id, membership_id, 'Ai đó', true from delegate limit 1",
                "delegate_one_vote");
        refused("update delegate set account_id = (select min(account_id) from delegate)", "delegate_account_once");
        refused("update teller set leads = true", "teller_one_leads");
        refused("update teller set account_id = (select min(account_id) from teller)", "teller_account_once");
    }

    private long firstDelegate() {
        return jdbc.sql("select min(id) from delegate").query(Long.class).single();
    }

    private void refused(String sql, String constraint) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
