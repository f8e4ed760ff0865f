package vn.thidua.scalefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.SheetFile;
import vn.thidua.support.World;

/** A cluster in two years without scales, and ways to send workbooks in. */
@DatabaseTest
abstract class ScalePagesOfTwoYears {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Scales scales;

    @Autowired
    ScaleEditing editing;

    ClusterId cluster;
    ClusterYearId year;
    ClusterYearId next;
    AccountId staff;
    AccountId officer;

    @BeforeEach
    void twoYears() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        cluster = world.cluster(world.programme(organiser, "Thi đua của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        next = world.year(cluster, 2027);
        UnitId unit = world.unit(organiser, "Hội LHPN xã Bình");
        world.member(year, unit);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("donvi1", Role.UNIT_OFFICER, unit);
    }

    static String page(ClusterYearId of) {
        return "/nam/" + of + "/thang-diem";
    }

    ScaleView scale(ClusterYearId of) {
        return scales.edition(ScaleOwner.of(of), null, true).orElseThrow();
    }

    /** Sends a file; answers the address of its preview. */
    String send(ClusterYearId to, MockMultipartFile file) {
        return Objects.requireNonNull(upload(to, file, staff).getResponse().getRedirectedUrl());
    }

    /** Rows of texts, the first are the headings. */
    String send(ClusterYearId to, String[]... rows) {
        return send(to, SheetFile.of(List.of(rows)));
    }

    MvcTestResult upload(ClusterYearId to, MockMultipartFile file, AccountId who) {
        return mvc.post()
                .uri(page(to) + "/nhap")
                .multipart()
                .file(file)
                .with(world.as(who))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    Document preview(String draft) {
        MvcTestResult answer = pages.get(draft, staff);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    /** What is said of each row. */
    List<String> states(Document preview) {
        return preview.select("tbody tr").stream()
                .map(row -> row.child(1).text() + " " + row.children().last().text())
                .map(String::strip)
                .toList();
    }

    void take(String draft, String... fields) {
        assertThat(pages.post(draft, staff, fields)).hasStatus3xxRedirection();
    }
}
