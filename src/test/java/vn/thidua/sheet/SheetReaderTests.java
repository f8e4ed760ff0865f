package vn.thidua.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.mock.web.MockMultipartFile;
import vn.thidua.shared.RuleViolation;

class SheetReaderTests {

    private static final List<String> HEADINGS = List.of("Tên đơn vị", "Loại", "Từ ngày");

    private final SheetReader reader = new SheetReader(new SimpleAsyncTaskExecutor());

    @Test
    void readsRowsBelowHeadingsInAnyOrderWithTitlesAbove() {
        List<SheetRow> rows = read(sheet -> {
            row(sheet, 0, "DANH SÁCH ĐƠN VỊ");
            row(sheet, 2, "TT", "loại", "TÊN ĐƠN VỊ", "Từ ngày");
            row(sheet, 3, "1", "Xã", "  Hội   LHPN xã A ", "1/7/2025");
            row(sheet, 5, "2", "Xã", Normalizer.normalize("Hội LHPN xã Ệ", Normalizer.Form.NFD), "");
        });

        assertThat(rows)
                .containsExactly(
                        new SheetRow(4, List.of("Hội LHPN xã A", "Xã", "1/7/2025"), List.of("C", "B", "D"), List.of()),
                        new SheetRow(6, List.of("Hội LHPN xã Ệ", "Xã", ""), List.of("C", "B", "D"), List.of()));
    }

    @Test
    void readsDaysAndNumbersWhateverTheirFormat() {
        List<SheetRow> rows = read(sheet -> {
            headings(sheet);
            Row row = row(sheet, 1, "A", "", "");
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            row.createCell(1).setCellValue(1234567.25);
            row.createCell(2).setCellValue(LocalDate.of(2025, 7, 1));
            row.getCell(2).setCellStyle(style);
        });

        assertThat(rows.get(0).cells()).containsExactly("A", "1234567.25", "01/07/2025");
    }

    @Test
    void pointsOutFormulas() {
        List<SheetRow> rows = read(sheet -> {
            headings(sheet);
            Row row = row(sheet, 1, "A", "", "");
            row.createCell(1).setCellFormula("1+1");
        });

        assertThat(new RowCheck(rows.get(0)).done().notes())
                .extracting(CheckedRow.Note::cell, CheckedRow.Note::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("B2", "sheet.formula"));
    }

    @Test
    void refusesWhatIsNoWorkbookOrHasOtherHeadings() {
        refused("sheet.none", () -> send(new byte[0]));
        refused("sheet.unreadable", () -> send("<html>không phải</html>".getBytes(StandardCharsets.UTF_8)));
        refused("sheet.unreadable", () -> send(zip("readme.txt", new byte[10])));
        refused("sheet.headings", () -> read(sheet -> row(sheet, 0, "Tên", "Loại")));
        refused("sheet.large", () -> send(new byte[3 * 1024 * 1024]));
    }

    @Test
    void refusesTooManyRowsOrColumns() {
        refused(
                "sheet.tall",
                () -> read(sheet -> {
                    headings(sheet);
                    for (int i = 1; i <= 2001; i++) {
                        row(sheet, i, "Đơn vị " + i);
                    }
                }));
        refused(
                "sheet.wide",
                () -> read(sheet -> {
                    headings(sheet);
                    row(sheet, 1, "x ".repeat(21).split(" "));
                }));
    }

    @Test
    void refusesAWorkbookThatUnpacksToTooMuch() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024]);

        refused("sheet.swollen", () -> send(bomb));
    }

    @Test
    void readsWhatWasWrittenAsAStream() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            headings(sheet);
            row(sheet, 1, "A");
            workbook.write(out);

            assertThat(send(out.toByteArray())).hasSize(1);
        }
    }

    @Test
    void readsTheNextFileAfterARefusedOne() {
        refused("sheet.unreadable", () -> send(new byte[] {1, 2, 3}));

        assertThat(read(sheet -> {
                    headings(sheet);
                    row(sheet, 1, "A");
                }))
                .hasSize(1);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.field()).isEqualTo("file");
        });
    }

    private List<SheetRow> read(Consumer<Sheet> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook.createSheet());
            workbook.write(out);
            return send(out.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<SheetRow> send(byte[] bytes) {
        return reader.read(
                new SheetForm(new MockMultipartFile("file", "a.xlsx", null, bytes)),
                HEADINGS.stream().map(SheetHeading::required).toList());
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void headings(Sheet sheet) {
        row(sheet, 0, HEADINGS.toArray(String[]::new));
    }

    private static Row row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }
}
