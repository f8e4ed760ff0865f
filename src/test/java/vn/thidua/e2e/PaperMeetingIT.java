package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** A closing meeting that votes on paper, each person at a browser of their own; the two tellers differ at first. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
class PaperMeetingIT extends BrowserIT {

    private static final List<String> UNITS =
            List.of("Hội LHPN xã An Bình", "Hội LHPN xã Bình Minh", "Hội LHPN phường Cầu Mới", "Hội LHPN xã Đông Xuân");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    private String year;
    private Page headsPage;
    private Visitor head;

    @BeforeEach
    void aClusterAndItsClosingMeeting() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ProgrammeId programme = world.programme(organiser, "Thi đua của Hội");
        ClusterYearId id = world.year(
                world.cluster(programme, "Cụm thi đua số 1"), today.date().getYear());
        year = "/nam/" + id;
        for (int i = 0; i < UNITS.size(); i++) {
            UnitId unit = world.unit(organiser, UNITS.get(i));
            MembershipId member = world.member(id, unit);
            world.person("donvi" + (i + 1), Role.UNIT_OFFICER, unit);
            if (i == 0) {
                world.head(id, member);
            }
        }
        headsPage = person("donvi1");
        head = new Visitor(headsPage);
        head.open(year + "/hoi-nghi/cuoc-hop/them")
                .fill("title", "Hội nghị tổng kết năm " + today.date().getYear())
                .fill("heldOn", JourneyGround.DATE.format(today.date()))
                .tick("[name=kinds][value=CLOSING]")
                .save();
    }

    @Test
    void aMeetingVotesOnPaper() {
        String assembly = prepareTheMeeting();
        String poll = putTheQuestion(assembly);
        print(poll);
        head.open(poll).submit("/mo").sees("Đang bỏ phiếu").keep("bieu-quyet");
        head.open(poll).confirm("/dong");
        Page wall = person("donvi4");
        wall.navigate(poll + "/man-hinh");
        new Visitor(wall).sees("Đang kiểm phiếu");

        Page firstPage = person("donvi2");
        Visitor first = new Visitor(firstPage);
        Page phone = person("donvi3", PHONE);
        Visitor second = new Visitor(phone);
        first.open("/viec-cua-toi").sees("Nhập kết quả kiểm phiếu").follow("/giay/kiem-phieu");
        first.sees("Hãy nhập số do chính mình đếm");
        axe(firstPage);
        first.keep("kiem-phieu");
        screenshot(firstPage, "kiem-phieu");
        enter(first, "2", "1", "1").sees("Đang chờ người kiểm phiếu thứ hai");
        second.open(poll + "/giay/kiem-phieu");
        fits(phone);
        axe(phone);
        screenshot(phone, "kiem-phieu-dien-thoai");
        enter(second, "2", "2", "0")
                .sees("chưa giống nhau", "Số phiếu cho " + UNITS.get(1))
                .keep("kiem-phieu-khac");
        fits(phone);
        firstPage.waitForSelector("#count .alert-warning");
        first.sees("Số phiếu cho " + UNITS.get(2)).seesNot("Đang chờ");
        enter(first, "2", "1", "1");
        enter(second, "2", "1", "1").sees("Kết quả đã được ghi nhận", "Được chọn");

        wall.waitForSelector("#result");
        new Visitor(wall).sees("Được chọn", "Phát ra 4, thu vào 4, hợp lệ 4");
        first.sees("Kết quả đã được ghi nhận").open(year + "/binh-xet").sees(UNITS.get(0));
        fits(wall);
        first.open(poll + "/bien-ban").sees("Đại biểu 2 – Trưởng ban kiểm phiếu", "Được chọn: " + UNITS.get(0));
        assertThat(firstPage.locator("main dl"))
                .containsText(Pattern.compile("Phiếu thu vào\\s*4\\s*Phiếu hợp lệ\\s*4"));
        assertThat(firstPage.locator(".fingerprint").first())
                .containsText(wall.locator(".fingerprint").innerText().replace(" ", ""));
        first.keep("bien-ban-kiem-phieu");
    }

    private String prepareTheMeeting() {
        head.open(year + "/binh-xet/hoi-nghi").submit("/cuoc-hop/" + number("meeting"));
        String assembly = year + "/binh-xet/hoi-nghi/" + number("assembly");
        head.open(assembly + "/dai-bieu");
        for (int i = 0; i < UNITS.size(); i++) {
            head.fill("voters[" + i + "].name", "Đại biểu " + (i + 1));
        }
        head.save();
        head.open(assembly + "/ban-kiem-phieu")
                .fill("rows[0].name", "Đại biểu 2")
                .pickNamed("rows[0].account", "donvi2")
                .fill("rows[1].name", "Đại biểu 3")
                .pickNamed("rows[1].account", "donvi3")
                .save();
        head.open(assembly).submit(assembly + "/co-mat").submit("/mo").sees("khi đó cụm có 4 đơn vị thành viên");
        head.open(assembly).keep("hoi-nghi");
        return assembly;
    }

    private String putTheQuestion(String assembly) {
        head.open(year + "/binh-xet/moi?hoi-nghi=" + number("meeting"))
                .pick("subject", "LEADING_UNIT")
                .fill("question", "Suy tôn đơn vị dẫn đầu cụm")
                .pick("method", "SECRET")
                .pick("meeting", String.valueOf(number("meeting")));
        UNITS.subList(0, 3).forEach(head::tickLabelled);
        head.save();
        head.open(assembly).sees("Suy tôn đơn vị dẫn đầu cụm");
        String poll = year + "/binh-xet/" + number("ballot") + "/bieu-quyet";
        head.open(poll + "/quy-tac")
                .pick("way", "PAPER")
                .pick("form", "CHOOSE")
                .pick("base", "VALID")
                .save();
        return poll;
    }

    /** Each paper is a page of A5, and nothing tells one from another. */
    private void print(String poll) {
        head.open(poll).follow("/giay");
        head.sees("4 đại biểu bỏ phiếu + 1 dự phòng = 5 phiếu");
        axe(headsPage);
        screenshot(headsPage, "phieu-giay");
        head.save();
        head.sees("Suy tôn đơn vị dẫn đầu cụm").keep("phieu-giay");
        PrintedPages pages = PrintedPages.of(headsPage.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        assertThat(pages.sizes()).hasSize(5).containsOnly("148 x 210 mm");
        assertThat(pages.contents()).hasSize(1).noneMatch(String::isEmpty);
    }

    private static Visitor enter(Visitor teller, String... votes) {
        teller.fill("issued", "4").fill("spoiled", "0").fill("unused", "1");
        teller.fill("collected", "4").fill("valid", "4").fill("invalid", "0");
        for (int i = 0; i < votes.length; i++) {
            teller.fill("votes[" + i + "].yes", votes[i]);
        }
        return teller.save();
    }

    private Page person(String username) {
        return person(username, LAPTOP);
    }

    private Page person(String username, int width) {
        Page page = page("vi-VN", width);
        signIn(page, username, "mat-khau-thu");
        return page;
    }

    private long number(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }
}
