package vn.thidua.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class BoardPageTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private UnitId unit;
    private AccountId staff;
    private AccountId member;
    private String path;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        unit = world.unit(organiser, "Hội LHPN xã An Bình");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        member = world.person("hoidong", Role.BOARD_MEMBER, organiser);
        path = "/don-vi/" + organiser + "/hoi-dong";
    }

    @Test
    void setsUpABoardWithItsMembers() {
        String board = added();

        assertThat(pages.post(board + "/thanh-vien/moi", staff, chair())).hasStatus3xxRedirection();

        assertThat(text(pages.get(board, member)))
                .contains("Quyết định số 12/QĐ-HPN ngày 15/01/2026 của Ban Thường vụ")
                .contains("Nguyễn Thị Mẫu", "Chủ tịch Hội đồng", "Hội LHPN xã An Bình", "Người thử hoidong")
                .doesNotContain("Thêm thành viên");
        assertThat(text(pages.get(path, staff))).contains("Đang hoạt động");
    }

    @Test
    void hasOneChairAtATimeAndOneSeatForAnAccount() {
        String board = added();
        pages.post(board + "/thanh-vien/moi", staff, chair());

        assertThat(text(pages.post(board + "/thanh-vien/moi", staff, Pages.with(chair(), "account", ""))))
                .contains("đã có Chủ tịch");
        assertThat(text(pages.post(board + "/thanh-vien/moi", staff, Pages.with(chair(), "role", "MEMBER"))))
                .contains("đã gắn với một thành viên khác");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into board_member (board_id, account_id, name, role, from_on)
                        select board_id, account_id, 'Ai đó', 'MEMBER', '2026-02-01' from board_member""").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAccountsAndUnitsOfOthers() {
        String board = added();
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("nguoila", Role.BOARD_MEMBER, elsewhere);
        UnitId far = world.unit(elsewhere, "Hội LHPN xã Xa");

        assertThat(text(pages.post(board + "/thanh-vien/moi", staff, Pages.with(chair(), "account", stranger + ""))))
                .contains("không thuộc Hội đồng");
        assertThat(text(pages.post(board + "/thanh-vien/moi", staff, Pages.with(chair(), "unit", far + ""))))
                .contains("không có trong danh bạ");
    }

    @Test
    void isFoundBelowItsOwnOrganiserAlone() {
        String board = added();
        UnitId elsewhere = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("nguoila", Role.ORGANISER_STAFF, elsewhere);
        String asTheirs = board.replace("/don-vi/" + organiser, "/don-vi/" + elsewhere);

        assertThat(pages.get(asTheirs, stranger)).hasStatus(404);
        assertThat(pages.post(asTheirs + "/sua", stranger, board())).hasStatus(404);
        assertThat(pages.post(asTheirs + "/thanh-vien/moi", stranger, chair())).hasStatus(404);
        assertThat(pages.get("/don-vi/" + unit + "/hoi-dong", staff)).hasStatus(404);
    }

    @Test
    void takesADecisionNumberOnce() {
        added();

        assertThat(text(pages.post(path + "/moi", staff, board()))).contains("Đã có một Hội đồng theo quyết định");
    }

    @Test
    void showsBothValuesWhereTwoEdit() {
        String board = added();
        Map<String, String> mine = Pages.with(board(), "version", "0");
        pages.post(board + "/sua", staff, Pages.with(mine, "authority", "Chủ tịch Hội"));

        assertThat(text(pages.post(board + "/sua", staff, Pages.with(mine, "authority", "Đoàn Chủ tịch"))))
                .contains("Chủ tịch Hội", "Đoàn Chủ tịch");
    }

    private String added() {
        String to = pages.post(path + "/moi", staff, board()).getResponse().getRedirectedUrl();
        assertThat(to).startsWith(path + "/");
        return to;
    }

    private static Map<String, String> board() {
        return Map.of(
                "name", "Hội đồng Thi đua – Khen thưởng",
                "number", "12/QĐ-HPN",
                "decidedOn", "15/01/2026",
                "authority", "Ban Thường vụ");
    }

    private Map<String, String> chair() {
        return Map.of(
                "name", "Nguyễn Thị Mẫu",
                "role", "CHAIR",
                "unit", unit + "",
                "account", member + "",
                "from", "15/01/2026");
    }
}
