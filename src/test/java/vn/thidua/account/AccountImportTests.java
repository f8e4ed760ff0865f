package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.SheetFile;
import vn.thidua.support.World;

@DatabaseTest
class AccountImportTests {

    private static final String[] HEADINGS = {"Họ và tên", "Tên đăng nhập", "Thư điện tử", "Đơn vị", "Vai trò"};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private AccountId administrator;
    private UnitId organiser;

    @BeforeEach
    void anAdministratorAndUnits() {
        administrator = world.administrator(world.account("quantri"));
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        world.unit(organiser, "Hội LHPN xã A");
        world.unit(organiser, "Hội LHPN xã B");
    }

    @Test
    void invitesAllPeopleWithTheirRolesAndShowsTheirCodesOnce() {
        String preview = send(
                row("Nguyễn Thị A", "nguyenthia", "a@hoi.example", "hội lhpn xã a", ""),
                row("Nguyễn Thị A", "nguyenthia", "a@hoi.example", "Hội LHPN xã B", "cán bộ đơn vị"),
                row("Trần Thị C", "tranthic", "", "Hội LHPN tỉnh Mẫu", "Cán bộ phụ trách thi đua"));

        assertThat(get(preview)).hasStatusOk().bodyText().contains("3 dòng sẽ thêm", "Tạo tài khoản</button>");
        MvcTestResult done = create(preview);
        assertThat(done).hasRedirectedUrl("/tai-khoan/nhap/ma-moi");
        assertThat((List<?>) done.getMvcResult().getFlashMap().get("invitations"))
                .hasSize(2);
        assertThat(mvc.get()
                        .uri("/tai-khoan/nhap/ma-moi")
                        .flashAttrs(done.getMvcResult().getFlashMap())
                        .with(world.as(administrator)))
                .bodyText()
                .contains("nguyenthia", "tranthic", "/loi-moi?ma=");
        assertThat(get("/tai-khoan/nhap/ma-moi"))
                .bodyText()
                .contains("chỉ hiện một lần")
                .doesNotContain("/loi-moi?ma=");
        assertThat(world.actor(id("nguyenthia")).units()).hasSize(2);
        assertThat(world.actor(id("tranthic")).organisersAs(Role.ORGANISER_STAFF))
                .containsExactly(organiser);
        assertThat(create(preview)).hasStatus(404);
    }

    @Test
    void namesTheCellOfEachErrorAndCreatesNothing() {
        String preview = send(
                row("", "Có Dấu", "không phải thư", "Hội LHPN xã Z", "Vua"),
                row("Trần Thị C", "tranthic", "c@hoi.example", "Hội LHPN xã A", "Người kiểm tra, giám sát"),
                row("Lê Thị D", "tranthic", "", "Hội LHPN xã A", ""),
                row("Lê Thị E", "lethie", "C@hoi.example", "Hội LHPN xã A", "Quản trị hệ thống"));

        assertThat(get(preview))
                .bodyText()
                .contains("A2", "B2", "C2", "Không thấy đơn vị “Hội LHPN xã Z”", "Không có vai trò “Vua”")
                .contains("D3", "phạm vi một đơn vị tổ chức")
                .contains("B4", "là của Trần Thị C")
                .contains("C5", "đã thuộc về một tài khoản khác", "Không có vai trò “Quản trị hệ thống”")
                .contains("4 dòng cần sửa");
        create(preview);
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void grantsOnlyTheRoleToWhoHasAnAccountAndSkipsWhatIsThere() {
        world.account("nguyenthia");
        String[] line = row("Nguyễn Thị A", "NguyenThiA", "", "Hội LHPN xã A", "");
        String preview = send(line);
        assertThat(get(preview)).bodyText().contains("Đã có tài khoản này");
        create(preview);

        assertThat(world.actor(id("nguyenthia")).units()).hasSize(1);
        assertThat(get(send(line))).bodyText().contains("Bỏ qua").doesNotContain("Tạo tài khoản</button>");
    }

    @Test
    void letsTheStaffInviteOfficersOfItsOwnUnitsOnly() {
        AccountId staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        AccountId stranger = world.person("nguoikhac", Role.ORGANISER_STAFF, world.organiser("Hội LHPN tỉnh Khác"));
        world.account("coroi");
        UnitId unit = world.unit(organiser, "Hội LHPN xã D");
        String page = "/don-vi/" + unit + "/can-bo";

        assertThat(mvc.get().uri(page).with(world.as(stranger))).hasStatus(404);
        assertThat(invite(page, stranger, "lethid")).hasStatus(404);
        assertThat(invite(page, staff, "lethid")).hasRedirectedUrl(page);
        assertThat(invite(page, staff, "lethid")).hasStatus(422).bodyText().contains("đã có người dùng");
        assertThat(appoint(page, staff, "CoRoi")).hasRedirectedUrl(page);
        assertThat(appoint(page, staff, "khongco")).hasStatus(422).bodyText().contains("Không có tài khoản mang tên");
        assertThat(mvc.get().uri(page).with(world.as(staff)))
                .bodyText()
                .contains("lethid", "Đã mời, chưa đặt mật khẩu", "coroi");
        long grant =
                jdbc.sql("select max(id) from role_grant").query(Long.class).single();
        assertThat(mvc.post()
                        .uri("/don-vi/" + organiser + "/can-bo/" + grant + "/thoi")
                        .with(world.as(staff))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(page + "/" + grant + "/thoi")
                        .with(world.as(staff))
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(world.actor(id("coroi")).units()).isEmpty();
    }

    private MvcTestResult invite(String page, AccountId by, String username) {
        return mvc.post()
                .uri(page)
                .param("username", username)
                .param("fullName", "Lê Thị D")
                .param("version", "0")
                .with(world.as(by))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult appoint(String page, AccountId by, String username) {
        return mvc.post()
                .uri(page + "/da-co")
                .param("username", username)
                .with(world.as(by))
                .with(csrf())
                .exchange();
    }

    private String send(String[]... rows) {
        MvcTestResult read = mvc.post()
                .uri("/tai-khoan/nhap")
                .multipart()
                .file(SheetFile.of(Stream.concat(Stream.<String[]>of(HEADINGS), Arrays.stream(rows))
                        .toList()))
                .with(world.as(administrator))
                .with(csrf())
                .exchange();
        assertThat(read).hasStatus3xxRedirection();
        return read.getResponse().getRedirectedUrl();
    }

    private MvcTestResult create(String preview) {
        return mvc.post()
                .uri(preview)
                .with(world.as(administrator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(world.as(administrator)).exchange();
    }

    private AccountId id(String username) {
        return new AccountId(jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private static String[] row(String... cells) {
        return cells;
    }
}
