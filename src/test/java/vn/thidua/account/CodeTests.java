package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.identity.Invitation;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;

class CodeTests extends AccountScene {

    private static final String GOOD = "Chè xanh Tân Cương 1986";

    @Test
    void invitesAPersonWhoThenChoosesAPasswordAndSignsIn() {
        MvcTestResult added = pages.post("/tai-khoan/moi", administrator, person("NguyenThiMau"));
        Invitation invitation = (Invitation) added.getMvcResult().getFlashMap().get("invitation");

        assertThat(added).hasStatus3xxRedirection();
        assertThat(invitation.username()).isEqualTo("nguyenthimau");
        assertThat(hashes()).doesNotContain(invitation.code());
        assertThat(pages.post(
                        "/loi-moi",
                        Map.of("code", invitation.code().toLowerCase().replace("-", " "))))
                .hasStatusOk()
                .bodyText()
                .contains("nguyenthimau", "Mật khẩu mới");
        assertThat(choose(invitation.code(), GOOD, GOOD)).hasRedirectedUrl("/dang-nhap");
        assertThat(pages.post("/dang-nhap", Map.of("username", "nguyenthimau", "password", GOOD)))
                .hasRedirectedUrl("/viec-cua-toi");
        assertThat(choose(invitation.code(), GOOD + "!", GOOD + "!"))
                .hasStatus(422)
                .bodyText()
                .contains("đã dùng rồi");
    }

    @Test
    void showsTheCodeOnceAndOnlyItsHashIsKept() {
        MvcTestResult added = pages.post("/tai-khoan/moi", administrator, person("nguyenthimau"));
        String page = added.getResponse().getRedirectedUrl();

        assertThat(mvc.get()
                        .uri(page)
                        .with(world.as(administrator))
                        .flashAttrs(added.getMvcResult().getFlashMap()))
                .bodyText()
                .contains("/loi-moi?ma=", "Mã chỉ hiện một lần");
        assertThat(pages.get(page, administrator)).bodyText().doesNotContain("/loi-moi?ma=");
    }

    @Test
    void endsTheEarlierCodeWithANewOneAndAllAfterTwoWeeks() {
        Invitation first = invite("nguyenthimau");
        Invitation second = (Invitation) pages.post(pageOf("nguyenthimau") + "/ma", administrator, Map.of())
                .getMvcResult()
                .getFlashMap()
                .get("invitation");

        assertThat(pages.post("/loi-moi", Map.of("code", first.code()))).hasStatus(422);
        assertThat(pages.post("/loi-moi", Map.of("code", second.code()))).hasStatusOk();
        jdbc.sql("update one_time_code set expires_at = now() - interval '1 second'")
                .update();
        assertThat(pages.post("/loi-moi", Map.of("code", second.code())))
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

        assertThat(pages.post("/dang-nhap", Map.of("username", "nguyenthimau", "password", phrase + "B")))
                .hasRedirectedUrl("/dang-nhap?loi");
        assertThat(pages.post("/dang-nhap", Map.of("username", "nguyenthimau", "password", phrase + "A")))
                .hasRedirectedUrl("/viec-cua-toi");
    }

    @Test
    void changesTheOwnPasswordAndSignsOutEverywhere() {
        AccountId person = world.account("canbo");
        var session = pages.post("/dang-nhap", Map.of("username", "canbo", "password", "mat-khau-thu"))
                .getRequest()
                .getSession(false);

        assertThat(pages.get("/toi", person)).hasStatusOk().bodyText().contains("Quyền của tôi", "chưa được cấp quyền");
        assertThat(pages.post("/toi/mat-khau", person, Map.of("current", "sai", "password", GOOD, "repeated", GOOD)))
                .hasStatus(422)
                .bodyText()
                .contains("Mật khẩu đang dùng không đúng")
                .doesNotContain(GOOD);
        assertThat(pages.post(
                        "/toi/mat-khau", person, Map.of("current", "mat-khau-thu", "password", GOOD, "repeated", GOOD)))
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
        assertThat(pages.post("/thiet-lap", Pages.with(form, "code", earlier))).hasStatus(422);
        assertThat(pages.post("/thiet-lap", Pages.with(form, "code", code))).hasRedirectedUrl("/dang-nhap");
        assertThat(world.actor(id("quantri")).has(Role.ADMINISTRATOR)).isTrue();
        assertThat(mvc.get().uri("/thiet-lap")).hasStatus(404);
        assertThat(pages.post("/thiet-lap", Pages.with(form, "code", code))).hasStatus(404);
    }

    private Invitation invite(String username) {
        return (Invitation) pages.post("/tai-khoan/moi", administrator, person(username))
                .getMvcResult()
                .getFlashMap()
                .get("invitation");
    }

    private MvcTestResult choose(String code, String password, String repeated) {
        return pages.post("/loi-moi/mat-khau", Map.of("code", code, "password", password, "repeated", repeated));
    }

    private static Map<String, String> person(String username) {
        return Map.of("username", username, "fullName", "Nguyễn Thị Mẫu", "version", "0");
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
}
