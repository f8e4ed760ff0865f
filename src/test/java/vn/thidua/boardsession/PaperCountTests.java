package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.AccountId;

class PaperCountTests extends SessionScene {

    private long ofFirstUnit;
    private long ofSecondUnit;

    private void secret() {
        ofFirstUnit = nomination(first, flag);
        ofSecondUnit = nomination(second, flag);
        agenda(ofFirstUnit, ofSecondUnit);
        done(pages.post(
                session + "/chuong-trinh/muc",
                staff,
                "act",
                "SECRET_VOTE",
                "items",
                item(ofFirstUnit) + "",
                "items",
                item(ofSecondUnit) + ""));
        open();
    }

    private MvcTestResult enter(AccountId teller, int issued, int yesFirst, int yesSecond) {
        return pages.post(
                session + "/kiem-phieu",
                teller,
                "issued",
                issued + "",
                "collected",
                issued + "",
                "valid",
                issued + "",
                "invalid",
                "0",
                "rows[0].item",
                onPaper(0),
                "rows[0].yes",
                yesFirst + "",
                "rows[0].against",
                "0",
                "rows[1].item",
                onPaper(1),
                "rows[1].yes",
                yesSecond + "",
                "rows[1].against",
                "1");
    }

    private String onPaper(int at) {
        return jdbc.sql("select id from session_item order by position, id")
                .query(String.class)
                .list()
                .get(at);
    }

    @Test
    void standsWhereTwoEnterAlikeWithoutSeeingEachOther() {
        secret();
        done(enter(staff, 5, 4, 4));
        assertThat(jdbc.sql("select count(*) from session_figures")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(shown(session + "/kiem-phieu", other)).doesNotContain("value=\"4\"");
        assertThat(text(enter(staff, 5, 4, 4))).contains("Bạn đã nhập");
        done(enter(other, 5, 3, 4));
        assertThat(shown(session + "/kiem-phieu", other)).contains("không khớp");
        done(enter(other, 5, 4, 4));
        done(enter(staff, 5, 4, 4));

        assertThat(shown(session, chair)).contains("4 – 0 – 0", "4 – 1 – 0", "80 % của 5");
        done(conclude("RECOMMENDED", "", "RECOMMENDED", ""));
        done(close());
        assertThat(count("board_vote")).isZero();
        assertThat(shown(session + "/bien-ban", chair)).contains("Phiếu phát ra 5, thu vào 5, hợp lệ 5");
    }

    @Test
    void takesNoFiguresThatCannotBeTrue() {
        secret();

        assertThat(text(enter(staff, 6, 4, 4))).contains("chỉ 5 thành viên có quyền bỏ phiếu");
        assertThat(text(enter(staff, 5, 5, 4))).contains("nhiều hơn 4 phiếu có thể có ở dòng này");
        assertThat(count("session_entry")).isZero();
    }

    @Test
    void isCountedByThoseNamedAlone() {
        secret();

        assertThat(enter(chair, 5, 4, 4)).hasStatus(404);
        assertThatThrownBy(
                        () -> jdbc.sql("""
                        insert into session_entry (session_id, attempt, entry_no, account_id, teller, entered_at)
                        values (?, 1, 1, ?, 'Ai đó', now())""").params(id(session), chair.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void exchangesOnlyATellerWhoHasNotEntered() {
        secret();
        done(enter(staff, 5, 4, 4));

        assertThat(text(pages.post(session + "/diem-danh", staff, counting(chair, other))))
                .contains("chỉ thay được người chưa nhập");
        done(pages.post(session + "/diem-danh", staff, counting(staff, chair)));
        done(enter(chair, 5, 4, 4));
        assertThat(shown(session, chair)).contains("4 – 0 – 0");
    }

    private String[] counting(AccountId one, AccountId two) {
        String[] fields = rollFields();
        fields[fields.length - 3] = one.toString();
        fields[fields.length - 1] = two.toString();
        return fields;
    }

    @Test
    void leavesNoVoteOfAnybody() {
        secret();

        assertThat(text(vote(chair, ofSecondUnit, FOR))).contains("bỏ phiếu kín, không ghi biểu quyết của từng người");
        assertThat(text(hand(ofSecondUnit, "Nguyễn Thị Chủ", FOR))).contains("bỏ phiếu kín");
        assertThat(text(conclude("RECOMMENDED", "", "RECOMMENDED", ""))).contains("Chưa biểu quyết xong");
    }

    @Test
    void printsAlikeForAllAndAccountsForWhatWasPrinted() {
        secret();
        assertThat(shown(session + "/phieu-giay", staff))
                .contains("Cần: 5 thành viên bỏ phiếu + 1 dự phòng = 6", "value=\"6\"");
        String sheets = printed("4");
        assertThat(shown(sheets, staff))
                .contains("Hội LHPN xã An Bình", "Hội LHPN xã Bình Minh", "để trống dòng đó")
                .satisfies(
                        page -> assertThat(page.split("class=\"ballot-paper\"")).hasSize(5));
        assertThat(text(pages.post(session + "/phieu-giay", staff, "papers", "0")))
                .contains("papers-error");

        assertThat(text(enter(staff, 5, 4, 4))).contains("chỉ in 4 phiếu dùng được");
        printed("2");
        done(enter(staff, 5, 4, 4));
        assertThat(text(pages.post(session + "/phieu-giay", staff, "papers", "1")))
                .contains("không in thêm phiếu nữa");
        assertThat(pages.get(sheets, chair)).hasStatus(404);
        assertThatThrownBy(() ->
                        jdbc.sql("update session_paper_run set papers = 500").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into session_paper_run (session_id, papers, face, printed_at, printed_by)
                        values (?, 1, 'X', now(), 'X')""").param(id(session)).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void saysWhichPapersCannotBeUsedAnyMore() {
        long one = nomination(first, flag);
        long other = nomination(second, flag);
        agenda(one, other);
        act("SECRET_VOTE", one);
        String sheets = printed("3");
        act("SECRET_VOTE", other);

        assertThat(shown(session + "/phieu-giay", staff)).contains("3 phiếu in trước đây không dùng được nữa");
        assertThat(shown(sheets, staff)).contains("đã thay đổi sau lần in này").doesNotContain("ballot-paper");
        act("OPEN_VOTE", one);
        act("OPEN_VOTE", other);
        assertThat(pages.get(session + "/phieu-giay", staff)).hasStatus(404);
    }

    private void act(String act, long nomination) {
        done(pages.post(session + "/chuong-trinh/muc", staff, "act", act, "items", item(nomination) + ""));
    }

    private String printed(String papers) {
        MvcTestResult answer = pages.post(session + "/phieu-giay", staff, "papers", papers);
        done(answer);
        return answer.getResponse().getRedirectedUrl();
    }
}
