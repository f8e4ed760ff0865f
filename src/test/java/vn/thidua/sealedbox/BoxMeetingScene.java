package vn.thidua.sealedbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.e2e.BrowserIT;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** A meeting of six units that has begun, with a question put to the vote in the box; everybody has a browser. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
abstract class BoxMeetingScene extends BrowserIT {

    protected static final int VOTERS = 6;

    /** As long as a device may take on a machine that does much else. */
    protected static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final String PASSWORD = "mat-khau-thu";

    /** How a holder keeps a key: what stands on the sheet, or the saved file. */
    protected record Kept(String text, byte[] file) {}

    /** The phrase that opens saved keys. */
    protected static final String PHRASE = "mùa gặt năm ấy rất vui";

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    protected String poll;

    /** Everything that a browser has sent, as it went out. */
    protected final List<byte[]> sent = new ArrayList<>();

    /** How long those were that held a vote. */
    protected final List<Integer> cast = new ArrayList<>();

    @BeforeEach
    void aMeetingThatHasBegun() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ClusterYearId year = world.year(world.cluster(world.programme(organiser, "Thi đua"), "Cụm thi đua số 1"), 2026);
        long meeting = number("""
                insert into meeting (title, held_on, kinds) values ('Hội nghị tổng kết', current_date, '{CLOSING}') returning id""");
        number(
                "insert into meeting_year (meeting_id, cluster_year_id) values (?, ?) returning meeting_id",
                meeting,
                year.value());
        long assembly = number("""
                insert into assembly (meeting_id, cluster_year_id, opened_at, members) values (?, ?, now(), 6) returning id""", meeting, year.value());
        long ballot = number("""
                insert into ballot (cluster_year_id, meeting_id, position, subject, question, method, seats, result_recorded, polled)
                values (?, ?, 1, 'LEADING_UNIT', 'Suy tôn đơn vị dẫn đầu', 'SECRET', 1, false, true) returning id""", year.value(), meeting);
        for (int i = 0; i < VOTERS; i++) {
            UnitId unit = world.unit(organiser, "Hội LHPN xã " + (char) ('A' + i));
            MembershipId member = world.member(year, unit);
            if (i == 0) {
                world.head(year, member);
            }
            long account = world.person("donvi" + i, Role.UNIT_OFFICER, unit).value();
            number("""
                    insert into delegate (assembly_id, cluster_year_id, membership_id, name, votes, account_id, present_at)
                    values (?, ?, ?, ?, true, ?, now() - interval '1 hour') returning id""", assembly, year.value(), member.value(), "Đại biểu " + i, account);
            number(
                    "insert into ballot_candidate (ballot_id, membership_id, position) select ?, ?, ? where ? < 3 returning id",
                    ballot,
                    member.value(),
                    i + 1,
                    i);
            number(
                    "insert into teller (assembly_id, name, account_id, leads) select ?, ?, ?, ? where ? in (1, 2, 3) returning id",
                    assembly,
                    "Người kiểm phiếu " + i,
                    account,
                    i == 1,
                    i);
        }
        number("""
                insert into poll (cluster_year_id, assembly_id, ballot_id, way, form, seats, base, self_vote, round, most_rounds, replaceable, state)
                values (?, ?, ?, 'BOX', 'CHOOSE', 1, 'VALID', false, 1, 2, false, 'DRAFT') returning id""", year.value(), assembly, ballot);
        poll = "/nam/" + year + "/binh-xet/" + ballot + "/bieu-quyet";
    }

    /** A browser of the officer of the unit with this number. */
    protected Page browser(int voter, int width) {
        Page page = page("vi-VN", width);
        page.onRequest(request -> {
            byte[] body = request.postDataBuffer();
            if (body != null) {
                sent.add(body);
            }
            if (body != null && request.url().endsWith("/phieu")) {
                cast.add(body.length);
            }
        });
        signIn(page, "donvi" + voter, PASSWORD);
        return page;
    }

    /** A holder takes a lock, makes its key, and tries what was kept; on paper where it says so, otherwise from the file. */
    protected Kept makeKey(Page page, boolean paper) {
        page.navigate(poll + "/hom-phieu/khoa");
        button(page, "Nhận giữ một khóa").click();
        button(page, "Tạo khóa").click();
        assertThat(page.locator(".key-qr svg path"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        String text = String.join("-", page.locator(".key-groups li").allInnerTexts());
        page.locator("#passphrase").fill(PHRASE);
        Download download =
                page.waitForDownload(() -> button(page, "Lưu tệp khóa").click());
        Kept kept = new Kept(text, content(download));
        axe(page);
        fits(page);
        screenshot(page, "box-key-" + (paper ? "phone" : "laptop"));
        guide(page, "hom-phieu-khoa");
        button(page, "Đã in hoặc đã lưu tệp: thử lại khóa").click();
        assertThat(page.locator(".key-groups li")).hasCount(0);
        if (paper) {
            give(page, text.replaceFirst(".$", text.endsWith("A") ? "B" : "A"), null);
            button(page, "Thử khóa").click();
            assertThat(said(page)).containsText("Gõ chưa đúng ở nhóm: 13. Hãy xem lại", PATIENT);
        }
        give(page, paper ? text : "", paper ? null : kept.file());
        button(page, "Thử khóa").click();
        assertThat(page.locator("main")).containsText("Hãy giữ tờ khóa trong phong bì", PATIENT);
        return kept;
    }

    /** Types a key, or chooses its file. */
    protected static void give(Page page, String text, byte[] file) {
        page.locator("#key-text").fill(text);
        if (file != null) {
            page.locator("#key-file").setInputFiles(new FilePayload("khoa.json", "application/json", file));
            page.locator("#key-passphrase").fill(PHRASE);
        }
    }

    protected static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    protected static Locator said(Page page) {
        return page.locator("#box-said");
    }

    protected long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).optional().orElse(0L);
    }

    private static byte[] content(Download download) {
        try (InputStream stream = download.createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
