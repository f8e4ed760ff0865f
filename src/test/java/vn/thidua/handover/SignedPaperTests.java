package vn.thidua.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.shared.Sha256;

/** What was signed is shown and kept as it was signed. */
class SignedPaperTests extends HandoverScene {

    private static final String PAPER = "08 Bàn giao/Biên bản bàn giao.txt";
    private static final String VERBATIM = "08 Bàn giao/Biên bản bàn giao, nguyên văn.txt";

    @BeforeEach
    void prepare() {
        save(
                head,
                "-1",
                "from",
                east.toString(),
                "to",
                west.toString(),
                "handedOn",
                "30/10/2025",
                "unfinished",
                "Đơn vị nhận làm tiếp việc còn dở",
                "items[0].text",
                "Con dấu",
                "items[0].quantity",
                "1 chiếc");
    }

    @Test
    void offersNoFormAnyMore() {
        signed();

        assertThat(page(head, "/sua"))
                .hasStatusOk()
                .bodyText()
                .contains("Biên bản bàn giao đã ký nên không sửa được.", "Xem, in biên bản")
                .doesNotContain("name=\"handedOn\"", "name=\"unfinished\"");
        assertThat(save(head, String.valueOf(version()), "to", west.toString(), "note", "thêm"))
                .hasStatus(422)
                .bodyText()
                .contains("Biên bản bàn giao đã ký nên không sửa được.")
                .doesNotContain("name=\"handedOn\"");
    }

    @Test
    void isInTheRecordOfTheYearAsItWasConfirmed() throws Exception {
        assertThat(record()).as("not signed yet").doesNotContainKeys(PAPER, VERBATIM);
        signed();

        Map<String, String> files = record();

        assertThat(files.get(PAPER))
                .contains(
                        "Biên bản bàn giao nhiệm vụ Cụm trưởng",
                        "Cụm thi đua số 1 năm 2025",
                        "Bên giao: Hội LHPN xã Đông",
                        "Bên nhận: Hội LHPN xã Tây",
                        "Ngày bàn giao: 30/10/2025",
                        "Con dấu: 1 chiếc",
                        "Đơn vị nhận làm tiếp việc còn dở",
                        "Bên giao – Hội LHPN xã Đông: Người thử dong, xác nhận lúc",
                        "Bên nhận – Hội LHPN xã Tây: Người thử tay, xác nhận lúc",
                        "Đơn vị tổ chức chứng kiến – Hội LHPN tỉnh Mẫu: Người thử canbo, xác nhận lúc",
                        fingerprint());
        assertThat(Sha256.of(files.get(VERBATIM)))
                .as("the text that was confirmed, to be checked against the paper")
                .isEqualTo(fingerprint());
        assertThat(record()).as("the same again").containsAllEntriesOf(Map.of(PAPER, files.get(PAPER)));
    }

    @Test
    void isInTheRecordAlsoWhereItWasSignedByHand() throws Exception {
        sign(staff);

        assertThat(record().get(PAPER)).contains("Biên bản được ký trên giấy", fingerprint());
    }

    @Test
    void answersWhoSavesInTheMomentOfAConfirmation(@Autowired TransactionTemplate transaction) throws Exception {
        String opened = String.valueOf(version());
        ExecutorService people = Executors.newSingleThreadExecutor();
        Future<MvcTestResult> saved = transaction.execute(status -> {
            jdbc.sql("update handover set version = version + 1").update();
            Future<MvcTestResult> sent =
                    people.submit(() -> save(head, opened, "to", west.toString(), "witness", "Chị Hoa"));
            while (!sent.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return sent;
        });
        people.shutdown();

        assertThat(saved.get()).hasStatus(409).bodyText().contains("Chị Hoa");
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void signed() {
        confirm(head, Side.OUTGOING);
        confirm(other, Side.INCOMING);
        confirm(staff, Side.WITNESS);
        assertThat(status()).isEqualTo("SIGNED");
    }

    private Map<String, String> record() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(page(staff, "/ho-so.zip").getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
