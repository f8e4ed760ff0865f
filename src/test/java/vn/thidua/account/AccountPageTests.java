package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.Pages;

class AccountPageTests extends AccountScene {

    @Test
    void refusesBadInputAtItsField() {
        invite("nguyenthimau");

        assertThat(pages.post("/tai-khoan/moi", administrator, person(" NGUYENTHIMAU ")))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người dùng");
        assertThat(pages.post("/tai-khoan/moi", administrator, person("nguyễn thị")))
                .hasStatus(422)
                .bodyText()
                .contains("chữ không dấu");
        assertThat(pages.post(
                        "/tai-khoan/moi", administrator, Pages.with(person("tranthimau"), "email", "không phải thư")))
                .hasStatus(422)
                .bodyText()
                .contains("Địa chỉ thư không đúng");
        assertThat(pages.post(
                        "/tai-khoan/moi", administrator, Pages.with(person("tranthimau"), "fullName", "x".repeat(101))))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void showsBothValuesWhenSomebodyElseHasSavedMeanwhile() {
        invite("nguyenthimau");
        String page = pageOf("nguyenthimau");
        pages.post(page + "/sua", administrator, Pages.with(person("nguyenthimau"), "phone", "0912 000 001"));

        assertThat(pages.post(
                        page + "/sua", administrator, Pages.with(person("nguyenthimau"), "phone", "0912 000 002")))
                .hasStatus(409)
                .bodyText()
                .contains("0912 000 001", "0912 000 002");
    }

    @Test
    void grantsARoleForAUnitUntilItIsRevoked() {
        invite("nguyenthimau");
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = pageOf("nguyenthimau");

        assertThat(pages.get(page + "/quyen", administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Cán bộ đơn vị");
        assertThat(pages.get(page + "/quyen?vaiTro=UNIT_OFFICER&q=tan cuong", administrator))
                .bodyText()
                .contains("Hội LHPN xã Tân Cương");
        assertThat(pages.post(page + "/quyen", administrator, grant("UNIT_OFFICER", unit)))
                .hasStatus3xxRedirection();
        assertThat(pages.get(page, administrator)).bodyText().contains("Hội LHPN xã Tân Cương", "Đang có hiệu lực");
        assertThat(pages.post(page + "/quyen", administrator, grant("UNIT_OFFICER", unit)))
                .hasStatus(422)
                .bodyText()
                .contains("đã có quyền ấy");

        long grant =
                jdbc.sql("select max(id) from role_grant").query(Long.class).single();
        assertThat(pages.post(page + "/quyen/" + grant + "/thu-hoi", administrator, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(world.actor(id("nguyenthimau")).grants()).isEmpty();
    }

    @Test
    void offersNoUnitThatHasEndedForANewGrant() {
        invite("nguyenthimau");
        UnitId ended = world.unit(organiser, "Hội LHPN xã Tân Cương");
        world.unit(organiser, "Hội LHPN xã Tân Tiến");
        jdbc.sql("update unit set valid_to = '2025-06-30' where id = ?")
                .param(ended.value())
                .update();

        assertThat(pages.get(pageOf("nguyenthimau") + "/quyen?vaiTro=UNIT_OFFICER&q=tan", administrator))
                .bodyText()
                .contains("Hội LHPN xã Tân Tiến")
                .doesNotContain("Hội LHPN xã Tân Cương");
    }

    @Test
    void refusesGrantsThatMakeNoSense() {
        invite("nguyenthimau");
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = pageOf("nguyenthimau") + "/quyen";

        assertThat(pages.post(page, administrator, grant("AUDITOR", unit)))
                .hasStatus(422)
                .bodyText()
                .contains("phạm vi một đơn vị tổ chức");
        assertThat(pages.post(page, administrator, Pages.with(grant("UNIT_OFFICER", unit), "unit", "987654")))
                .hasStatus(422);
        assertThat(pages.post(page, administrator, Pages.with(grant("UNIT_OFFICER", unit), "to", "01/01/2020")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối phải sau ngày đầu");
        assertThat(pages.post(page, administrator, Pages.with(grant("CLUSTER_HEAD", unit), "cluster", "987654")))
                .hasStatus(422);
        assertThat(pages.post(page, administrator, Pages.with(grant("UNIT_OFFICER", unit), "role", "KING")))
                .hasStatus(422);
    }

    @Test
    void keepsTheLastAdministrator() {
        String page = pageOf("quantri");

        assertThat(pages.post(page + "/khoa", administrator, Map.of())).hasStatus3xxRedirection();
        long grant = jdbc.sql("select id from role_grant").query(Long.class).single();
        pages.post(page + "/quyen/" + grant + "/thu-hoi", administrator, Map.of());
        assertThat(pages.get(page, administrator)).hasStatusOk().bodyText().contains("Đang dùng", "Đang có hiệu lực");

        world.administrator(world.account("quantri2"));
        pages.post(page + "/khoa", administrator, Map.of());
        assertThat(mvc.get().uri("/tai-khoan").with(world.as(administrator))).hasStatus3xxRedirection();
    }

    @Test
    void isClosedToEverybodyElse() {
        AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        String page = pageOf("quantri");

        for (String uri : new String[] {"/tai-khoan", "/tai-khoan/moi", page, page + "/sua", page + "/quyen"}) {
            assertThat(pages.get(uri, staff)).hasStatus(404);
        }
        for (String uri :
                new String[] {"/tai-khoan/moi", page + "/sua", page + "/ma", page + "/khoa", page + "/quyen"}) {
            assertThat(pages.post(uri, staff, person("keXau"))).hasStatus(404);
        }
        assertThat(pages.get("/tai-khoan/987654", administrator)).hasStatus(404);
    }

    @Test
    void needsTheSameStatementsForOneThreeAndThirtyAccounts() {
        long one = pages.statements("/tai-khoan", administrator);
        world.account("nguoi1");
        world.account("nguoi2");
        long three = pages.statements("/tai-khoan", administrator);
        for (int i = 3; i < 30; i++) {
            world.person("nguoi" + i, Role.AUDITOR, organiser);
        }
        assertThat(new long[] {three, pages.statements("/tai-khoan", administrator)})
                .containsOnly(one);
    }

    @Test
    void findsAccountsWithoutDiacritics() {
        invite("nguyenthimau");

        assertThat(pages.get("/tai-khoan?q=nguyen thi mau", administrator))
                .bodyText()
                .contains("Nguyễn Thị Mẫu");
        assertThat(pages.get("/tai-khoan?q=khong co ai", administrator))
                .bodyText()
                .contains("Không có tài khoản nào khớp")
                .doesNotContain("Nguyễn Thị Mẫu");
    }

    private void invite(String username) {
        pages.post("/tai-khoan/moi", administrator, person(username));
    }

    private static Map<String, String> person(String username) {
        return Map.of("username", username, "fullName", "Nguyễn Thị Mẫu", "version", "0");
    }

    private static Map<String, String> grant(String role, UnitId unit) {
        return Map.of("role", role, "unit", unit.toString(), "from", "01/01/2026");
    }

    private String pageOf(String username) {
        return "/tai-khoan/" + id(username);
    }

    private AccountId id(String username) {
        return new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }
}
