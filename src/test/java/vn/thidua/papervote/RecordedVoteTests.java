package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.shared.Sha256;

/** What a vote leaves to whoever leads next, and in the record of its year. */
class RecordedVoteTests extends PaperScene {

    @Test
    void isUnfinishedUntilItsMinutesAreSigned() {
        String poll = asked();
        done(pages.post(
                "/nam/" + year + "/ban-giao/sua",
                head,
                "version",
                "-1",
                "from",
                members.get(0).toString(),
                "to",
                members.get(1).toString(),
                "handedOn",
                "20/11/2026"));
        assertThat(handover())
                .contains(
                        "Cuộc bỏ phiếu chưa xong: Suy tôn đơn vị dẫn đầu",
                        "Biên bản hội nghị chưa ký: Hội nghị tổng kết");

        voted(poll);
        counted(poll, figures(3, 2, 0));
        assertThat(handover())
                .contains("Biên bản kiểm phiếu chưa ký: Suy tôn đơn vị dẫn đầu")
                .doesNotContain("Cuộc bỏ phiếu chưa xong");

        signed(poll);
        assertThat(handover()).doesNotContain("chưa ký", "Cuộc bỏ phiếu chưa xong");
    }

    @Test
    void standsInTheRecordAsItWasSignedAndPublished() throws IOException {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        Map<String, byte[]> before = unpacked();
        assertThat(before.keySet()).noneMatch(path -> path.contains("Biên bản"));
        signed(poll);
        String table = "{\"cluster\":\"Cụm 1\",\"year\":2026}";
        jdbc.sql("""
                insert into publication (cluster_year_id, version, kind, published_at, published_by, content, fingerprint)
                values (:year, 1, 'FINAL', now(), 'Cán bộ', :table, encode(sha256(convert_to(:table, 'UTF8')), 'hex'))""").param("year", year.value()).param("table", table).update();

        Map<String, byte[]> files = unpacked();

        String manifest = new String(files.get("MANIFEST.txt"), StandardCharsets.UTF_8);
        String count = "05 Bình xét, suy tôn/Biên bản đã ký/Biên bản kiểm phiếu – Suy tôn đơn vị dẫn đầu, vòng 1.json";
        String meeting = "05 Bình xét, suy tôn/Biên bản đã ký/Biên bản hội nghị – Hội nghị tổng kết.json";
        for (String minutes : List.of(count, meeting)) {
            String hash = Sha256.of(new String(files.get(minutes), StandardCharsets.UTF_8));
            assertThat(manifest).contains(hash + "  " + minutes);
            assertThat(text(pages.get((minutes.equals(count) ? poll : assembly()) + "/bien-ban", head)))
                    .as("the fingerprint on the paper")
                    .contains(Sha256.grouped(hash));
        }
        assertThat(manifest).contains(Sha256.of(table) + "  04 Chấm điểm/Kết quả đã công bố/Kết quả công bố lần 1 – ");
        assertThat(cells(files.get("08 Bàn giao/Lịch sử năm 2026.xlsx")))
                .contains("Bắt đầu bỏ phiếu", "Ký biên bản kiểm phiếu", "Suy tôn đơn vị dẫn đầu", "donvi1");
        assertThat(hashes(unpacked())).as("the same record once more").isEqualTo(hashes(files));
        assertThat(hashes(before)).isNotEqualTo(hashes(files));
    }

    private String handover() {
        return text(pages.get("/nam/" + year + "/ban-giao", head));
    }

    private void signed(String poll) {
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        done(pages.post(assembly() + "/ket-thuc", head));
        done(pages.post(assembly() + "/bien-ban", head, "signedOn", "20/11/2026"));
    }

    private String assembly() {
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }

    private Map<String, byte[]> unpacked() throws IOException {
        MvcTestResult answer = pages.get("/nam/" + year + "/ban-giao/ho-so.zip", staff);
        assertThat(answer).hasStatusOk();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Of the manifest, the lines of the files. */
    private static List<String> hashes(Map<String, byte[]> files) {
        return new String(files.get("MANIFEST.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String cells(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
        }
        return all.toString();
    }
}
