package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

/**
 * Everybody tries everything that gives an opinion or a vote on one nomination: only members of the day without a conflict of
 * interest leave a row, and nobody is heard for somebody else.
 */
class ConflictMatrixTests extends SessionScene {

    private final Map<String, AccountId> people = new LinkedHashMap<>();
    private long nomination;

    /** Whose row may be left by an act of theirs; the secretary writes down others' too. */
    private static final List<String> FREE = List.of("chair", "free member", "staff who is secretary");

    private void everybody() {
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        UnitId earlier = world.unit(organiser, "Hội LHPN xã Cũ");
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on) values (?, ?, 'MERGED', '2025-07-01')""").params(earlier.value(), first.value()).update();
        AccountId ofEarlier = world.person("xacu", Role.BOARD_MEMBER, organiser);
        member("Đỗ Thị Cũ", "MEMBER", ofEarlier, earlier);
        AccountId declared = world.person("khai", Role.BOARD_MEMBER, organiser);
        member("Hồ Thị Khai", "MEMBER", declared, null);
        AccountId over = world.person("hetnhiemky", Role.BOARD_MEMBER, organiser);
        long gone = member("Mai Thị Hết", "MEMBER", over, null);
        jdbc.sql("update board_member set to_on = ? where id = ?")
                .params(today.date().minusDays(1), gone)
                .update();
        people.put("chair", chair);
        people.put("free member", other);
        people.put("staff who is secretary", staff);
        people.put("member of the unit proposed", ofFirst);
        people.put("member of a unit before it", ofEarlier);
        people.put("member who declared", declared);
        people.put("member whose term is over", over);
        people.put("board account outside this board", world.person("ngoai", Role.BOARD_MEMBER, organiser));
        people.put("staff outside the board", world.person("canbo2", Role.ORGANISER_STAFF, organiser));
        people.put("auditor", world.person("kiemtra", Role.AUDITOR, organiser));
        people.put("other organiser's board", world.person("hoidongkhac", Role.BOARD_MEMBER, elsewhere));
        people.put("other organiser's staff", world.person("canbokhac", Role.ORGANISER_STAFF, elsewhere));
        people.put("officer of the unit proposed", world.person("donvi", Role.UNIT_OFFICER, first));
        nomination = nomination(first, flag);
        agenda(nomination);
        done(pages.post(itemPath(nomination) + "/xung-dot", declared, "reason", "Người thân là Chủ tịch xã"));
    }

    private List<String> acting(boolean reading) {
        String item = itemPath(nomination);
        String id = item(nomination) + "";
        List<String> heard = new ArrayList<>();
        people.forEach((name, account) -> {
            String table = reading ? "board_opinion" : "board_vote";
            jdbc.sql("delete from " + table).update();
            if (reading) {
                pages.post(item + "/y-kien", account, "opinion", "AGREES");
                pages.post(session + "/y-kien", account, "items", id, "opinion", "AGREES");
            } else {
                pages.post(item + "/bieu-quyet", account, "vote", FOR);
                pages.post(session + "/bieu-quyet", account, "items", id, "vote", FOR);
            }
            if (count(table) > 0) {
                heard.add(name);
            }
        });
        return heard;
    }

    @Test
    void onlyMembersOfTheDayWithoutAConflictAreHeard() {
        everybody();
        reading();
        assertThat(acting(true)).containsExactlyElementsOf(FREE);
        open();
        assertThat(acting(false)).containsExactlyElementsOf(FREE);
    }

    /** The matrix has teeth: without the conflict the same member is heard. */
    @Test
    void hearsAMemberOnceItsUnitIsAnother() {
        everybody();
        jdbc.sql("update board_member set unit_id = null where name = 'Lê Thị An'")
                .update();
        open();

        assertThat(acting(false)).contains("member of the unit proposed");
    }

    @Test
    void theSecretaryWritesNoVoteOfAMemberWithAConflictEither() {
        everybody();
        open();

        for (String name : List.of("Lê Thị An", "Đỗ Thị Cũ", "Hồ Thị Khai")) {
            assertThat(text(hand(nomination, name, FOR))).contains(name + " có xung đột lợi ích");
        }
        List<String> all = new ArrayList<>(List.of("items", item(nomination) + ""));
        List<Long> seats = seats();
        for (int i = 0; i < seats.size(); i++) {
            all.addAll(List.of("rows[" + i + "].member", seats.get(i) + "", "rows[" + i + "].vote", FOR));
        }
        done(pages.post(session + "/ghi-phieu", staff, all.toArray(String[]::new)));
        assertThat(jdbc.sql("select m.name from board_vote v join board_member m on m.id = v.member_id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Nguyễn Thị Chủ", "Trần Thị Thư", "Phạm Thị Bình", "Vũ Thị Xa");
    }

    @Test
    void theDatabaseRefusesItFromAnyProgram() {
        everybody();
        open();

        for (String name : List.of("Lê Thị An", "Đỗ Thị Cũ", "Hồ Thị Khai", "Mai Thị Hết")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "insert into board_vote (item_id, member_id, vote, own) values (?, ?, 'FOR', true)")
                            .params(item(nomination), seat(name))
                            .update())
                    .as(name)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void showsAMemberWhyItHasNoSay() {
        everybody();
        open();

        assertThat(shown(itemPath(nomination), ofFirst))
                .contains("đề nghị cho đơn vị của bạn")
                .doesNotContain("name=\"vote\"");
        assertThat(shown(itemPath(nomination), people.get("member who declared")))
                .contains("Bạn đã khai xung đột lợi ích");
        assertThat(shown(itemPath(nomination), chair)).contains("name=\"vote\"", "Người thân là Chủ tịch xã");
    }

    @Test
    void declaringTakesBackWhatWasSaid() {
        nomination = nomination(second, flag);
        agenda(nomination);
        reading();
        done(pages.post(itemPath(nomination) + "/y-kien", other, "opinion", "AGREES"));
        open();
        done(vote(other, nomination, FOR));

        done(pages.post(itemPath(nomination) + "/xung-dot", other, "reason", "Có người thân"));

        assertThat(count("board_vote") + count("board_opinion")).isZero();
        assertThat(text(vote(other, nomination, FOR))).contains("xung đột lợi ích");
    }

    @Test
    void rulesSayWhetherSuchMembersCountInTheBase() {
        everybody();
        open();
        allFor(nomination);
        assertThat(shown(itemPath(nomination), chair)).contains("của 7", "Chưa đạt tỷ lệ", "vẫn được tính vào tổng số");

        jdbc.sql("update session_item set conflicts_count = false").update();
        assertThat(shown(itemPath(nomination), chair))
                .contains("100 % của 4", "Đạt tỷ lệ", "không được tính vào tổng số");
    }

    @Test
    void fixesTheRulesOfItsDay() {
        world.rule(programme, "BOARD_CONFLICTS_COUNT", "false");
        LocalDate tomorrow = today.date().plusDays(1);
        jdbc.sql("update programme_rule set valid_to = ? where key = 'BOARD_CONFLICTS_COUNT'")
                .param(today.date())
                .update();
        jdbc.sql(
                        "insert into programme_rule (programme_id, key, value, valid_from) values (?, 'BOARD_CONFLICTS_COUNT', 'true', ?)")
                .params(programme.value(), tomorrow)
                .update();
        agenda(nomination(first, flag));
        open();

        assertThat(jdbc.sql("select conflicts_count from session_item")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
