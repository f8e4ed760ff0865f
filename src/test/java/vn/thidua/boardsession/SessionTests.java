package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SessionTests extends SessionScene {

    @Test
    void goesFromTheAgendaToTheOutcomes() {
        long flagOfSecond = nomination(second, flag);
        long paperOfSecond = nomination(second, certificate);
        agenda(flagOfSecond, paperOfSecond);
        reading();
        assertThat(shown(session, chair)).contains("Cho ý kiến", "Hội LHPN xã Bình Minh");
        open();
        allFor(flagOfSecond);
        done(vote(ofFirst, flagOfSecond, FOR));
        done(pages.post(session + "/bieu-quyet", chair, "items", item(paperOfSecond) + "", "vote", AGAINST));
        for (var account : List.of(staff, ofFirst, other)) {
            done(vote(account, paperOfSecond, FOR));
        }
        done(hand(paperOfSecond, "Vũ Thị Xa", AGAINST));

        assertThat(text(conclude("RECOMMENDED", "", "RECOMMENDED", ""))).contains("Chưa đạt tỷ lệ theo quy định");
        assertThat(text(conclude("RECOMMENDED", "", "NOT_RECOMMENDED", ""))).contains("phải ghi lý do");
        done(conclude("RECOMMENDED", "", "NOT_RECOMMENDED", "Thành tích chưa rõ"));
        assertThat(count("board_review")).isZero();
        done(close());

        assertThat(stage(flagOfSecond)).isEqualTo("REVIEWED");
        assertThat(jdbc.sql(
                                "select members, present, votes_for, votes_against, outcome, item_id is not null as by from board_review where nomination_id = ?")
                        .param(paperOfSecond)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(5, 4, 3, 2, "NOT_RECOMMENDED", true);
        assertThat(text(vote(chair, flagOfSecond, AGAINST))).contains("chưa khai mạc hoặc đã kết thúc");
    }

    @Test
    void sendsBackWithItsReason() {
        long one = nomination(second, flag);
        agenda(one);
        open();
        done(conclude("RETURNED", "Bổ sung báo cáo thành tích"));
        done(close());

        assertThat(stage(one)).isEqualTo("RETURNED");
        agendaStaysFree(one);
    }

    private void agendaStaysFree(long nomination) {
        assertThat(jdbc.sql("select closed from session_item where nomination_id = ?")
                        .param(nomination)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void doesNotCloseWhileSomethingHasNoOutcome() {
        agenda(nomination(second, flag));
        open();

        done(close());
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void saysWhatKeepsItFromBeginning() {
        world.rule(programme, "BOARD_QUORUM", "66.7");
        agenda(nomination(second, flag));

        assertThat(shown(session, staff))
                .contains("phải có mặt để chủ trì", "Có mặt 0/5 thành viên, chưa đủ 66,7 %")
                .doesNotContain("Khai mạc phiên họp</summary>");
        done(pages.post(session + "/khai-mac", staff));
        assertThat(state()).isEqualTo("PREPARING");
        jdbc.sql("update board_member set role = 'MEMBER' where role = 'CHAIR'").update();
        assertThat(shown(session, staff)).contains("không có Chủ tịch hoặc Phó Chủ tịch");
    }

    @Test
    void keepsANominationBeforeOneSessionAtATime() {
        long one = nomination(second, flag);
        agenda(one);
        String again = called();

        assertThat(shown(again + "/chuong-trinh", staff)).contains("Không còn đề nghị nào");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into session_item (session_id, nomination_id, position) values (?, ?, 1)")
                        .params(id(again), one)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void ordersTheAgendaAndTakesFromIt() {
        long one = nomination(second, flag);
        long two = nomination(second, certificate);
        long three = nomination(first, flag);
        done(pages.post(session + "/chuong-trinh", staff, "group", "Cờ thi đua – UBND tỉnh Mẫu"));
        assertThat(onAgenda()).containsExactlyInAnyOrder(one, three);
        agenda(two);

        done(act("UP", two));
        assertThat(onAgenda().get(1)).isEqualTo(two);
        done(act("DOWN", onAgenda().get(0)));
        assertThat(onAgenda().get(0)).isEqualTo(two);
        done(act("TAKE_OFF", two));
        assertThat(onAgenda()).doesNotContain(two);
        assertThat(text(pages.post(session + "/chuong-trinh/muc", staff, "act", "UP")))
                .contains("chọn ít nhất một mục");
    }

    @Test
    void keepsTheMinutesAsTheyWereSigned() {
        long one = nomination(first, flag);
        agenda(one);
        open();
        allFor(one);
        done(pages.post(itemPath(one) + "/bieu-quyet", chair, "vote", FOR, "dissent", "Cần theo dõi thêm"));
        done(conclude("RECOMMENDED", ""));
        done(close());
        done(pages.post(session + "/bien-ban", staff, "signedOn", date(today.date())));
        String signed = shown(session + "/bien-ban", other);
        assertThat(signed)
                .contains("có mặt 4/5 thành viên", "Lê Thị An", "Không tham gia do xung đột lợi ích: Lê Thị An")
                .contains("vẫn được tính vào tổng số", "Đồng ý 4, không đồng ý 0", "80 % của 5", "07/YK")
                .contains("Nguyễn Thị Chủ: Cần theo dõi thêm", "Đã ký ngày");

        jdbc.sql("update board_member set name = 'Tên Khác' where name = 'Lê Thị An'")
                .update();
        assertThat(article(shown(session + "/bien-ban", other))).isEqualTo(article(signed));
        assertThat(text(pages.post(session + "/bien-ban", staff, "signedOn", date(today.date()))))
                .contains("đã được ký");
        for (String spoil : List.of(
                "update session_minutes set content = 'x'",
                "update session_item set reason = 'x'",
                "delete from board_vote",
                "update board_session set state = 'OPEN', closed_at = null")) {
            assertThatThrownBy(() -> jdbc.sql(spoil).update()).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static String article(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private List<Long> onAgenda() {
        return jdbc.sql("select nomination_id from session_item where session_id = ? order by position, id")
                .param(id(session))
                .query(Long.class)
                .list();
    }

    private MvcTestResult act(String act, long nomination) {
        return pages.post(session + "/chuong-trinh/muc", staff, "act", act, "items", item(nomination) + "");
    }

    private String stage(long nomination) {
        return jdbc.sql("select stage from nomination where id = ?")
                .param(nomination)
                .query(String.class)
                .single();
    }
}
