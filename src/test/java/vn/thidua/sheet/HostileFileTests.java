package vn.thidua.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.Program;

/** Files made to take the memory or the time of everybody are refused, one after the other, by a program with little memory. */
class HostileFileTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String FOOT = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();
    private Map<String, byte[]> honest;

    @BeforeEach
    void anHonestWorkbook() throws IOException {
        honest = unzipped(workbook(1));
        put("honest", workbook(1), "read 1");
    }

    @Test
    @Timeout(300)
    void refusesEachOffenderAndReadsTheNextFile() throws IOException {
        put("bomb", with(SHEET, "0".repeat(40 * 1024 * 1024)), "sheet.swollen");
        put("giants", with(giants()), "sheet.swollen");
        put("entries", with(many(300, "docProps/x%d.xml")), "sheet.swollen");
        put("external-entity", with(SHEET, entity("SYSTEM \"file:///etc/passwd\"")), "sheet.unreadable");
        put("laughs", with("xl/sharedStrings.xml", laughs()), "sheet.unreadable");
        put(
                "styles",
                with("xl/styles.xml", "<styleSheet>" + words(3_000_000, "<xf a='%d'/>") + "</styleSheet>"),
                "sheet.swollen");
        put("sheets", workbook(12), "sheet.sheets");
        put(
                "counted",
                with("xl/sharedStrings.xml", strings(5, "count=\"2147483647\" uniqueCount=\"2147483647\"")),
                "read 1");
        put("strings", with("xl/sharedStrings.xml", strings(300_000, "")), "read 1");
        put(
                "tall",
                with(SHEET, HEAD + words(3_000_000, "<row r='%1$d'><c r='A%1$d'><v>%1$d</v></c></row>") + FOOT),
                "sheet.tall");
        put(
                "formulas",
                with(SHEET, HEAD + words(3_000_000, "<row r='%1$d'><c r='A%1$d'><f>1+%1$d</f></c></row>") + FOOT),
                "sheet.tall");
        put("text", "không phải sổ".getBytes(StandardCharsets.UTF_8), "sheet.unreadable");
        put("zz-honest", workbook(1), "read 1");

        try (Program program = Program.of(HostileReading.class, folder.toString())) {
            program.awaitLine("end");
            Map<String, String> said = program.output().stream()
                    .filter(line -> line.contains("="))
                    .filter(line -> expected.containsKey(line.substring(0, line.indexOf('='))))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));

            assertThat(said).isEqualTo(expected);
        }
    }

    private void put(String name, byte[] file, String answer) throws IOException {
        assertThat(file.length).as(name).isLessThan(2 * 1024 * 1024);
        Files.write(folder.resolve(name), file);
        expected.put(name, answer);
    }

    /** Within the ratio that counts as honest, one by one within the size, together far beyond it. */
    private static Map<String, String> giants() {
        Map<String, String> giants = new LinkedHashMap<>();
        String giant = HEAD + words(9_000_000, "<row r='%1$d'>" + "<c/>".repeat(60) + "</row>") + FOOT;
        IntStream.range(2, 8).forEach(number -> giants.put("xl/worksheets/sheet" + number + ".xml", giant));
        return giants;
    }

    private static Map<String, String> many(int count, String name) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(name::formatted, number -> "<x/>"));
    }

    private static String entity(String declaration) {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e " + declaration + ">]>" + HEAD
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row>" + FOOT;
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE x [" + entities
                + "]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&a29;</t></si></sst>";
    }

    private static String strings(int count, String attributes) {
        return "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " + attributes + ">"
                + IntStream.range(0, count)
                        .mapToObj("<si><t>%d</t></si>"::formatted)
                        .collect(Collectors.joining()) + "</sst>";
    }

    /** So many characters, each piece with its number: what always repeats would pack too well to pass for honest. */
    private static String words(int characters, String piece) {
        StringBuilder text = new StringBuilder(characters + 100);
        for (int number = 1; text.length() < characters; number++) {
            text.append(piece.formatted(number));
        }
        return text.toString();
    }

    private byte[] with(String name, String content) throws IOException {
        return with(Map.of(name, content));
    }

    private byte[] with(Map<String, String> others) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(honest);
        others.forEach((name, content) -> entries.put(name, content.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] workbook(int sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < sheets; i++) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue("Tên " + i);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
