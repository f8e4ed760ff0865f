package vn.thidua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Period;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class LegalDocumentTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalDocuments documents;

    private UnitId organiser;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void showsBothValuesWhenTwoPeopleChangeAPaper() {
        String id = id("legal_document where title like 'Luật Thi đua%'");

        assertThat(document(id, "Luật thứ nhất")).hasStatus3xxRedirection();
        assertThat(document(id, "Luật thứ hai")).hasStatus(409).bodyText().contains("Luật thứ nhất", "Luật thứ hai");
    }

    @Test
    void citesOnlyPapersVerifiedAndInForceAndNamesTheSuccessorOfAnExpiredOne() {
        List<String> today = documents.on(null, LocalDate.of(2026, 11, 1), List.of()).stream()
                .map(LegalDocumentView::title)
                .toList();
        assertThat(today).anyMatch(title -> title.contains("152/2025")).anyMatch(title -> title.contains("15/2025"));
        assertThat(today)
                .noneMatch(title -> title.contains("98/2023") || title.contains("2026/QH16") || title.contains("1798"));
        assertThat(documents.on(null, LocalDate.of(2027, 3, 1), List.of()))
                .noneMatch(paper -> paper.title().contains("152/2025"));

        String prize = id("award where name = 'Giải thưởng Nguyễn Thị Định'");
        assertThat(documents.on(null, LocalDate.of(2026, 11, 1), List.of(Long.valueOf(prize))))
                .anyMatch(paper -> paper.title().contains("1798"));
        LegalDocumentView old = documents.get(Long.parseLong(id("legal_document where title like '%98/2023%'")));
        assertThat(old.isExpiredOn(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(old.successorTitle()).contains("152/2025");
    }

    @Test
    void isCitedBySymbolOrElseByItsWholeTitle() {
        LegalDocumentView decree = titled("Nghị định số 98/2023/NĐ-CP quy định chi tiết Luật số 06/2022/QH15");
        LegalDocumentView regulation = titled("Quy chế số 12/QĐ-BTV ngày 05/01/2024");

        assertThat(decree.isCitedIn("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;"))
                .isTrue();
        assertThat(decree.isCitedIn("Căn cứ Nghị định số 198/2023/NĐ-CP;")).isFalse();
        assertThat(decree.isCitedIn("Căn cứ Luật số 06/2022/QH15;")).isFalse();
        assertThat(regulation.isCitedIn("Căn cứ Quy chế số 12/QĐ-BTV ngày 05/01/2024;"))
                .isTrue();
        assertThat(regulation.isCitedIn("Căn cứ Quyết định số 12/QĐ-BTV ngày 03/3/2025;"))
                .isFalse();
    }

    private static LegalDocumentView titled(String title) {
        return new LegalDocumentView(1, null, title, new Period(null, null), null, null, true, true, null);
    }

    @Test
    void keepsThePapersOfAProgrammeForItself() {
        ProgrammeId programme = world.programme(organiser, "Cụm thi đua của Hội");
        ProgrammeId other = world.programme(organiser, "Hệ thống khác");
        assertThat(pages.post("/he-thong/" + programme + "/can-cu/0", staff, paper("Quy chế riêng")))
                .hasStatus3xxRedirection();
        String id = id("legal_document where title = 'Quy chế riêng'");

        assertThat(pages.get("/he-thong/" + programme + "/can-cu/" + id, staff)).hasStatusOk();
        assertThat(pages.get("/he-thong/" + other + "/can-cu/" + id, staff)).hasStatus(404);
        assertThat(pages.get("/danh-muc/van-ban/" + id, staff)).hasStatus(404);
        assertThat(pages.get("/danh-muc/van-ban", staff)).bodyText().doesNotContain("Quy chế riêng");
        assertThat(documents.on(programme, LocalDate.of(2026, 11, 1), List.of()))
                .anyMatch(paper -> paper.title().equals("Quy chế riêng"));
        assertThat(documents.on(other, LocalDate.of(2026, 11, 1), List.of()))
                .noneMatch(paper -> paper.title().equals("Quy chế riêng"));
        assertThat(pages.post("/danh-muc/van-ban/0", staff, Pages.with(paper("Văn bản chung"), "successorId", id)))
                .hasStatus(422)
                .bodyText()
                .contains("trong danh sách");
    }

    private MvcTestResult document(String id, String title) {
        return pages.post("/danh-muc/van-ban/" + id, staff, paper(title));
    }

    private static Map<String, String> paper(String title) {
        return Map.of("version", "0", "title", title, "general", "true", "verified", "true", "position", "1");
    }

    private String id(String what) {
        return jdbc.sql("select id from " + what).query(String.class).single();
    }
}
