package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.identity.Invitation;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class AccountPageTests {

    private static final String GOOD = "Chè xanh Tân Cương 1986";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private AccountId administrator;
    private UnitId organiser;

    @BeforeEach
    void anAdministrator() {
        administrator = world.administrator(world.account("quantri"));
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
    }

    @Test
    void invitesAPersonWhoThenChoosesAPasswordAndSignsIn() {
        MvcTestResult added = post("/tai-khoan/moi", administrator, person("NguyenThiMau"));
        Invitation invitation = (Invitation) added.getMvcResult().getFlashMap().get("invitation");

        assertThat(added).hasStatus3xxRedirection();
        assertThat(invitation.username()).isEqualTo("nguyenthimau");
        assertThat(hashes()).doesNotContain(invitation.code());
        assertThat(anonymous(
                        "/loi-moi",
                        Map.of("code", invitation.code().toLowerCase().replace("-", " "))))
                .hasStatusOk()
                .bodyText()
                .contains("nguyenthimau", "Mật khẩu mới");
        assertThat(choose(invitation.code(), GOOD, GOOD)).hasRedirectedUrl("/dang-nhap");
        assertThat(anonymous("/dang-nhap", Map.of("username", "nguyenthimau", "password", GOOD)))
                .hasRedirectedUrl("/viec-cua-toi");
        assertThat(choose(invitation.code(), GOOD + "!", GOOD + "!"))
                .hasStatus(422)
                .bodyText()
                .contains("đã dùng rồi");
    }

    @Test
    void showsTheCodeOnceAndOnlyItsHashIsKept() {
        MvcTestResult added = post("/tai-khoan/moi", administrator, person("nguyenthimau"));
        String page = added.getResponse().getRedirectedUrl();

        assertThat(mvc.get()
                        .uri(page)
                        .with(world.as(administrator))
                        .flashAttrs(added.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("/loi-moi?ma=", "Mã chỉ hiện một lần");
        assertThat(get(page, administrator)).bodyText().doesNotContain("/loi-moi?ma=");
    }

    @Test
    void endsTheEarlierCodeWithANewOneAndAllAfterTwoWeeks() {
        Invitation first = invite("nguyenthimau");
        Invitation second = (Invitation) post(pageOf("nguyenthimau") + "/ma", administrator, Map.of())
                .getMvcResult()
                .getFlashMap()
                .get("invitation");

        assertThat(anonymous("/loi-moi", Map.of("code", first.code()))).hasStatus(422);
        assertThat(anonymous("/loi-moi", Map.of("code", second.code()))).hasStatusOk();
        jdbc.sql("update one_time_code set expires_at = now() - interval '1 second'")
                .update();
        assertThat(anonymous("/loi-moi", Map.of("code", second.code())))
                .hasStatus(422)
                .bodyText()
                .contains("đã hết hạn");
    }

    @Test
    void refusesWeakPasswordsAndKeepsTheCode() {
        String code = invite("nguyenthimau").code();

        assertThat(choose(code, "ngắn quá", "ngắn quá"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 12 ký tự");
        assertThat(choose(code, "Nguyenthimau 2026", "Nguyenthimau 2026"))
                .hasStatus(422)
                .bodyText()
                .contains("không được chứa tên đăng nhập");
        for (String common : new String[] {"Mật khẩu 123456", "123456789012", "aaaaaaaaaaaa", "Phụ nữ Việt Nam"}) {
            assertThat(choose(code, common, common)).hasStatus(422).bodyText().contains("dễ bị đoán ra");
        }
        assertThat(choose(code, GOOD, GOOD + " khác"))
                .hasStatus(422)
                .bodyText()
                .contains("Hai lần nhập không giống nhau")
                .doesNotContain(GOOD);
        assertThat(choose(code, GOOD, GOOD)).hasStatus3xxRedirection();
    }

    @Test
    void tellsTwoLongPassphrasesApartThatDifferAtTheEnd() {
        String code = invite("nguyenthimau").code();
        String phrase = "Đường về quê ngoại có hàng dừa xanh và con sông nhỏ chảy qua trước nhà bà ".repeat(2);
        choose(code, phrase + "A", phrase + "A");

        assertThat(anonymous("/dang-nhap", Map.of("username", "nguyenthimau", "password", phrase + "B")))
                .hasRedirectedUrl("/dang-nhap?loi");
        assertThat(anonymous("/dang-nhap", Map.of("username", "nguyenthimau", "password", phrase + "A")))
                .hasRedirectedUrl("/viec-cua-toi");
    }

    @Test
    void refusesBadInputAtItsField() {
        invite("nguyenthimau");

        assertThat(post("/tai-khoan/moi", administrator, person(" NGUYENTHIMAU ")))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người dùng");
        assertThat(post("/tai-khoan/moi", administrator, person("nguyễn thị")))
                .hasStatus(422)
                .bodyText()
                .contains("chữ không dấu");
        assertThat(post("/tai-khoan/moi", administrator, with(person("tranthimau"), "email", "không phải thư")))
                .hasStatus(422)
                .bodyText()
                .contains("Địa chỉ thư không đúng");
        assertThat(post("/tai-khoan/moi", administrator, with(person("tranthimau"), "fullName", "x".repeat(101))))
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void showsBothValuesWhenSomebodyElseHasSavedMeanwhile() {
        invite("nguyenthimau");
        String page = pageOf("nguyenthimau");
        post(page + "/sua", administrator, with(person("nguyenthimau"), "phone", "0912 000 001"));

        assertThat(post(page + "/sua", administrator, with(person("nguyenthimau"), "phone", "0912 000 002")))
                .hasStatus(409)
                .bodyText()
                .contains("0912 000 001", "0912 000 002");
    }

    @Test
    void grantsARoleForAUnitUntilItIsRevoked() {
        invite("nguyenthimau");
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = pageOf("nguyenthimau");

        assertThat(get(page + "/quyen", administrator)).hasStatusOk().bodyText().contains("Cán bộ đơn vị");
        assertThat(get(page + "/quyen?vaiTro=UNIT_OFFICER&q=tan+cuong", administrator))
                .bodyText()
                .contains("Hội LHPN xã Tân Cương");
        assertThat(post(page + "/quyen", administrator, grant("UNIT_OFFICER", unit)))
                .hasStatus3xxRedirection();
        assertThat(get(page, administrator)).bodyText().contains("Hội LHPN xã Tân Cương", "Đang có hiệu lực");
        assertThat(post(page + "/quyen", administrator, grant("UNIT_OFFICER", unit)))
                .hasStatus(422)
                .bodyText()
                .contains("đã có quyền ấy");

        long grant =
                jdbc.sql("select max(id) from role_grant").query(Long.class).single();
        assertThat(post(page + "/quyen/" + grant + "/thu-hoi", administrator, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(world.actor(id("nguyenthimau")).grants()).isEmpty();
    }

    @Test
    void refusesGrantsThatMakeNoSense() {
        invite("nguyenthimau");
        UnitId unit = world.unit(organiser, "Hội LHPN xã Tân Cương");
        String page = pageOf("nguyenthimau") + "/quyen";

        assertThat(post(page, administrator, grant("AUDITOR", unit)))
                .hasStatus(422)
                .bodyText()
                .contains("tổ chức đứng ra thi đua");
        assertThat(post(page, administrator, with(grant("UNIT_OFFICER", unit), "unit", "987654")))
                .hasStatus(422);
        assertThat(post(page, administrator, with(grant("UNIT_OFFICER", unit), "to", "01/01/2020")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối phải sau ngày đầu");
        assertThat(post(page, administrator, with(grant("CLUSTER_HEAD", unit), "cluster", "987654")))
                .hasStatus(422);
        assertThat(post(page, administrator, with(grant("UNIT_OFFICER", unit), "role", "KING")))
                .hasStatus(422);
    }

    @Test
    void keepsTheLastAdministrator() {
        String page = pageOf("quantri");

        assertThat(post(page + "/khoa", administrator, Map.of())).hasStatus3xxRedirection();
        long grant = jdbc.sql("select id from role_grant").query(Long.class).single();
        post(page + "/quyen/" + grant + "/thu-hoi", administrator, Map.of());
        assertThat(get(page, administrator)).hasStatusOk().bodyText().contains("Đang dùng", "Đang có hiệu lực");

        world.administrator(world.account("quantri2"));
        post(page + "/khoa", administrator, Map.of());
        assertThat(mvc.get().uri("/tai-khoan").with(world.as(administrator))).hasStatus3xxRedirection();
    }

    @Test
    void isClosedToEverybodyElse() {
        AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        String page = pageOf("quantri");

        for (String uri : new String[] {"/tai-khoan", "/tai-khoan/moi", page, page + "/sua", page + "/quyen"}) {
            assertThat(get(uri, staff)).hasStatus(404);
        }
        for (String uri :
                new String[] {"/tai-khoan/moi", page + "/sua", page + "/ma", page + "/khoa", page + "/quyen"}) {
            assertThat(post(uri, staff, person("keXau"))).hasStatus(404);
        }
        assertThat(get("/tai-khoan/987654", administrator)).hasStatus(404);
    }

    @Test
    void needsTheSameStatementsForOneThreeAndThirtyAccounts() {
        long one = statements();
        world.account("nguoi1");
        world.account("nguoi2");
        long three = statements();
        for (int i = 3; i < 30; i++) {
            world.person("nguoi" + i, Role.AUDITOR, organiser);
        }
        assertThat(new long[] {three, statements()}).containsOnly(one);
    }

    @Test
    void findsAccountsWithoutDiacritics() {
        invite("nguyenthimau");

        assertThat(get("/tai-khoan?q=nguyen+thi+mau", administrator)).bodyText().contains("Nguyễn Thị Mẫu");
        assertThat(get("/tai-khoan?q=khong+co+ai", administrator))
                .bodyText()
                .contains("Không có tài khoản nào khớp")
                .doesNotContain("Nguyễn Thị Mẫu");
    }

    @Test
    void changesTheOwnPasswordAndSignsOutEverywhere() {
        AccountId person = world.account("canbo");
        var session = anonymous("/dang-nhap", Map.of("username", "canbo", "password", "mat-khau-thu"))
                .getRequest()
                .getSession(false);

        assertThat(get("/toi", person)).hasStatusOk().bodyText().contains("Tôi được làm gì", "chưa được cấp quyền");
        assertThat(post("/toi/mat-khau", person, Map.of("current", "sai", "password", GOOD, "repeated", GOOD)))
                .hasStatus(422)
                .bodyText()
                .contains("Mật khẩu đang dùng không đúng")
                .doesNotContain(GOOD);
        assertThat(post("/toi/mat-khau", person, Map.of("current", "mat-khau-thu", "password", GOOD, "repeated", GOOD)))
                .hasRedirectedUrl("/dang-nhap");
        assertThat(mvc.get().uri("/toi").session((org.springframework.mock.web.MockHttpSession) session))
                .hasStatus3xxRedirection();
    }

    @Test
    void opensANewInstallationOnceWithTheCodeThatWasPrintedLast(@Autowired FirstAdministrator first) {
        jdbc.sql("delete from role_grant").update();
        jdbc.sql("delete from account").update();
        String earlier = first.issueCode();
        String code = first.issueCode();
        Map<String, String> form =
                Map.of("username", "quantri", "fullName", "Trần Thị Mẫu", "password", GOOD, "repeated", GOOD);

        assertThat(mvc.get().uri("/thiet-lap")).hasStatusOk();
        assertThat(anonymous("/thiet-lap", with(form, "code", earlier))).hasStatus(422);
        assertThat(anonymous("/thiet-lap", with(form, "code", code))).hasRedirectedUrl("/dang-nhap");
        assertThat(world.actor(id("quantri")).has(Role.ADMINISTRATOR)).isTrue();
        assertThat(mvc.get().uri("/thiet-lap")).hasStatus(404);
        assertThat(anonymous("/thiet-lap", with(form, "code", code))).hasStatus(404);
    }

    private Invitation invite(String username) {
        return (Invitation) post("/tai-khoan/moi", administrator, person(username))
                .getMvcResult()
                .getFlashMap()
                .get("invitation");
    }

    private MvcTestResult choose(String code, String password, String repeated) {
        return anonymous("/loi-moi/mat-khau", Map.of("code", code, "password", password, "repeated", repeated));
    }

    private MvcTestResult get(String uri, AccountId account) {
        return mvc.get().uri(uri).with(world.as(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(world.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult anonymous(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> person(String username) {
        return Map.of("username", username, "fullName", "Nguyễn Thị Mẫu", "version", "0");
    }

    private static Map<String, String> grant(String role, UnitId unit) {
        return Map.of("role", role, "unit", unit.toString(), "from", "01/01/2026");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> copy = new java.util.HashMap<>(fields);
        copy.put(name, value);
        return copy;
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

    private java.util.List<String> hashes() {
        return jdbc.sql("select code_hash from one_time_code")
                .query(String.class)
                .list();
    }

    private long statements() {
        return Statements.of(() -> assertThat(get("/tai-khoan", administrator)).hasStatusOk())
                .size();
    }
}
