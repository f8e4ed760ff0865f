package vn.thidua.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.SheetFile;
import vn.thidua.support.World;

@DatabaseTest
class UnitImportTests {

    private static final String[] HEADINGS = {
        "Tên đơn vị", "Tên viết tắt", "Loại", "Tỉnh", "Đơn vị cấp trên", "Ngoài hệ thống Hội", "Từ ngày"
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private AccountId staff;

    @BeforeEach
    void anOrganiserWithStaff() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void showsEveryRowThenAddsThemAll() {
        String preview = send(
                row("Hội LHPN xã A", "HPN A", "Hội LHPN cấp xã", "Mẫu", "hội lhpn tỉnh mẫu", "", "01/07/2025"),
                row("Chi hội thôn 1", "", "chi hội", "", "Hội LHPN xã A", "Không", ""));

        assertThat(get(preview))
                .hasStatusOk()
                .bodyText()
                .contains("2 dòng sẽ thêm", "Hội LHPN xã A", "Chi hội thôn 1", "Thêm các đơn vị");
        assertThat(names()).hasSize(1);
        assertThat(add(preview)).hasRedirectedUrl("/don-vi");
        assertThat(jdbc.sql(
                                "select u.name || ' < ' || p.name from unit u join unit p on p.id = u.parent_id order by u.id")
                        .query(String.class)
                        .list())
                .containsExactly("Hội LHPN xã A < Hội LHPN tỉnh Mẫu", "Chi hội thôn 1 < Hội LHPN xã A");
        assertThat(get(preview)).hasStatus(404);
    }

    @Test
    void asksForNothingToBeMendedWhereEveryRowIsThere() {
        String[] known = row("Hội LHPN xã A", "", "Hội LHPN cấp xã", "", "", "", "");
        assertThat(add(send(known))).hasRedirectedUrl("/don-vi");

        String again = send(known);
        assertThat(get(again))
                .bodyText()
                .contains("Mọi dòng trong tệp đều đã có, không có gì để thêm.")
                .doesNotContain("Hãy sửa các ô", "Thêm các đơn vị");
        assertThat(add(again)).bodyText().doesNotContain("Vẫn còn dòng cần sửa");
    }

    @Test
    void saysOneThingOfACell() {
        String preview =
                send(row("", "", "Hội LHPN cấp xã", "", "", "", ""), row("", "", "Hội LHPN cấp xã", "", "", "", ""));

        assertThat(get(preview)).bodyText().containsOnlyOnce(">A2<").containsOnlyOnce(">A3<");
    }

    @Test
    void namesTheCellOfEachErrorAndAddsNothing() {
        String preview = send(
                row("Hội LHPN xã A", "", "Hội LHPN cấp xã", "", "", "", ""),
                row("", "", "Vương quốc", "", "Không có đơn vị này", "có lẽ", "31/02/2026"),
                row("Hội LHPN xã A", "x".repeat(61), "Hội LHPN cấp xã", "", "", "", ""));

        assertThat(get(preview))
                .bodyText()
                .contains(
                        "A3",
                        "Ô này phải có nội dung",
                        "C3",
                        "Không có loại “Vương quốc”",
                        "E3",
                        "F3",
                        "G3",
                        "A4",
                        "B4")
                .contains("2 dòng cần sửa")
                .doesNotContain("Thêm các đơn vị</button>");
        assertThat(add(preview)).hasStatus3xxRedirection();
        assertThat(names()).containsExactly("Hội LHPN tỉnh Mẫu");
    }

    @Test
    void warnsOfSimilarNamesAndLeavesOutWhatIsThere() {
        world.unit(organiser, "Hội LHPN xã Hòa Bình");
        String preview = send(
                row("Hội LHPN xã Hoà Binh", "", "Hội LHPN cấp xã", "", "", "", ""),
                row("HỘI LHPN XÃ HÒA BÌNH", "", "Hội LHPN cấp xã", "", "", "", ""));

        assertThat(get(preview)).bodyText().contains("Gần giống “Hội LHPN xã Hòa Bình”", "Bỏ qua");
        add(preview);
        assertThat(names()).hasSize(3).contains("Hội LHPN xã Hoà Binh");
    }

    @Test
    void addsOnceWhenTheButtonIsPressedTwice() {
        String preview = send(row("Hội LHPN xã A", "", "Hội LHPN cấp xã", "", "", "", ""));
        add(preview);

        assertThat(add(preview)).hasStatus(404);
        assertThat(names()).hasSize(2);
    }

    @Test
    void refusesAFileThatIsNoWorkbook() {
        var file = new MockMultipartFile("file", "a.xlsx", null, new byte[] {1, 2, 3});

        assertThat(mvc.post()
                        .uri("/don-vi/nhap")
                        .multipart()
                        .file(file)
                        .with(world.as(staff))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được tệp này");
    }

    @Test
    void keepsADraftFromEverybodyElseAndADirectoryFromOtherOrganisers() {
        String preview = send(row("Hội LHPN xã A", "", "Hội LHPN cấp xã", "", "", "", ""));
        UnitId other = world.organiser("Hội LHPN tỉnh Khác");
        AccountId stranger = world.person("nguoikhac", Role.ORGANISER_STAFF, other);

        assertThat(mvc.get().uri(preview).with(world.as(stranger))).hasStatus(404);
        assertThat(get(preview + "?keeper=" + other)).hasStatus(404);
        assertThat(mvc.post()
                        .uri(preview)
                        .param("keeper", other.toString())
                        .with(world.as(staff))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(names()).hasSize(2);
    }

    private String send(String[]... rows) {
        var file = SheetFile.of(Stream.concat(Stream.<String[]>of(HEADINGS), Arrays.stream(rows))
                .toList());
        MvcTestResult read = mvc.post()
                .uri("/don-vi/nhap")
                .multipart()
                .file(file)
                .with(world.as(staff))
                .with(csrf())
                .exchange();
        assertThat(read).hasStatus3xxRedirection();
        return read.getResponse().getRedirectedUrl();
    }

    private MvcTestResult add(String preview) {
        return mvc.post()
                .uri(preview)
                .param("keeper", organiser.toString())
                .with(world.as(staff))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(world.as(staff)).exchange();
    }

    private List<String> names() {
        return jdbc.sql("select name from unit order by id").query(String.class).list();
    }

    private static String[] row(String... cells) {
        return cells;
    }
}
