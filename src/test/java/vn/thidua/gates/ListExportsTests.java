package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Site;
import vn.thidua.support.TestDatabase;
import vn.thidua.support.World;

/**
 * Every list of records that a page shows can be had as a workbook: the same rows in the same order, numbers and days as
 * such, and whatever somebody typed as the text it is.
 */
@SpringBootTest(properties = "thidua.test.copy=exports") // a database of its own: a unit is renamed in it
@AutoConfigureMockMvc
@Import({TestDatabase.class, World.class})
@ActiveProfiles("demo")
class ListExportsTests {

    /** Of lists that differ by their numbers alone so many are opened. */
    private static final int ALIKE = 2;

    /** Staff, heads and members, the board, the auditor, the administrator. */
    private static final String[] PEOPLE = {
        "canbo", "donvi1", "donvi3", "donvi5", "hoidong", "kiemtra", "quantri", "canbo.kontum"
    };

    private static final String FORMULA = "=1+1";

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester tester;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Test
    void everyListComesAsAWorkbookWithTheSameRows() throws Exception {
        plant();
        Set<String> faults = new TreeSet<>();
        Set<String> reasons = new TreeSet<>();
        Map<String, Integer> opened = new LinkedHashMap<>();
        int planted = 0;
        for (RequestPostProcessor person : people()) {
            for (var page : Site.reachedBy(mvc, person).entrySet()) {
                for (ListedTable table : ListedTable.of(page.getKey(), page.getValue())) {
                    String export = table.export();
                    if (export == null) {
                        NoLists.reason(table)
                                .ifPresentOrElse(reasons::add, () -> faults.add(table.name() + ": no workbook"));
                    } else if (opened.merge(Site.pattern(export), 1, Integer::sum) <= ALIKE) {
                        ExportedSheet sheet = ExportedSheet.read(file(export, person));
                        faults.addAll(sheet.faultsOf(table));
                        planted += sheet.holds(FORMULA) ? 1 : 0;
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(opened).as("kinds of workbooks").hasSizeGreaterThan(30);
        assertThat(planted).as("workbooks with a name like a formula").isGreaterThan(5);
        assertThat(reasons)
                .as("reasons that nothing needs any more")
                .containsExactlyInAnyOrderElementsOf(NoLists.reasons());
    }

    /** Names that a spreadsheet would reckon with. */
    private void plant() {
        Stream.of(
                        "update unit set name = left(? || ' ' || name, 200)",
                        "update membership set unit_name = left(? || ' ' || unit_name, 200)",
                        "update account set full_name = ?")
                .forEach(sql -> jdbc.sql(sql).param(FORMULA).update());
    }

    @Test
    void seeATableWithoutAWorkbook() {
        List<ListedTable> tables = ListedTable.of("/so-dien-thoai", Jsoup.parse("""
                <main><div class="exports"><a download href="/so-dien-thoai/tai-ve">Excel</a></div>
                <table class="td-table"><caption>Một</caption><tbody><tr><td>An</td></tr></tbody></table>
                <table class="td-table"><caption>Hai</caption><tbody><tr><td>Bình</td></tr></tbody></table>
                <table class="td-table"><caption>Ba</caption><tbody><tr><td><input name="x"></td></tr></tbody></table>
                <table class="td-table"><caption>Bốn</caption><tbody></tbody></table></main>"""));

        assertThat(tables).extracting(ListedTable::caption).containsExactly("Một", "Hai");
        assertThat(tables).extracting(ListedTable::export).containsExactly("/so-dien-thoai/tai-ve", null);
        assertThat(NoLists.reason(tables.get(1))).isEmpty();
    }

    @Test
    void seeCellsOfTheWrongKindAndRowsThatDiffer() throws Exception {
        ListedTable table = new ListedTable("/so", "Sổ", "/so/tai-ve", 2, List.of("An 1", "Bình 2"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(1).createCell(0).setCellValue("Tên");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Bình");
            row.createCell(1).setCellFormula("1+1");
            row.createCell(2).setCellValue("31/12/2026");
            row.createCell(3).setCellValue("14.400.000 đồng");

            assertThat(ExportedSheet.read(sheet).faultsOf(table)).hasSize(5);
        }
    }

    private byte[] file(String address, RequestPostProcessor person) {
        MvcTestResult answer =
                tester.get().uri(URI.create(address)).with(person).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private List<RequestPostProcessor> people() {
        return jdbc
                .sql("select id from account where username = any(?) order by id")
                .param(PEOPLE)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> world.as(new AccountId(id)))
                .toList();
    }
}
