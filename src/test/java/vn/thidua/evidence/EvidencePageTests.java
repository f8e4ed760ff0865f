package vn.thidua.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;

/** A unit shows what its points rest on; those who check it add what they found. */
class EvidencePageTests extends EvidenceScene {

    @Test
    void keepsAFileForSeveralLinesAndGivesItBackByteForByte() {
        byte[] large = Arrays.copyOf(PDF, 1_300_001);
        done(addFile(officer, ofBinh, "Báo cáo.pdf", large, line(ofBinh, 1), line(ofBinh, 2)));

        assertThat(page(officer, ofBinh)).contains("Minh chứng Báo cáo.pdf", "I.1", "I.2", "Người thử donvi2");
        MvcTestResult got = download(officer, ofBinh, last());
        assertThat(got).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(got.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(got.getResponse().getContentAsByteArray()).isEqualTo(large);
        assertThat(got.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(got.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf");
    }

    @Test
    void sendsALargeFilePieceByPiece() {
        done(addFile(officer, ofBinh, "to.pdf", Arrays.copyOf(PDF, (int) IncomingFile.LARGEST), line(ofBinh, 1)));

        List<String> pieces = Statements.of(() -> download(officer, ofBinh, last())).stream()
                .filter(sql -> sql.contains("substring"))
                .toList();

        assertThat(pieces).as("of half a megabyte each").hasSize(40);
    }

    @Test
    void refusesFilesThatAreNoneOrTooLargeAndKeepsTheTypedText() {
        byte[] program = "MZ chương trình".getBytes(StandardCharsets.UTF_8);
        byte[] tooLarge = Arrays.copyOf(PDF, (int) IncomingFile.LARGEST + 1);

        assertThat(addFile(officer, ofBinh, "la.pdf", program, line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Không nhận loại tệp này", "value=\"Minh chứng la.pdf\"");
        assertThat(addFile(officer, ofBinh, "to.pdf", tooLarge, line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp lớn hơn 20 MB.");
        assertThat(addFile(officer, ofBinh, "trong.pdf", new byte[0], line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một tệp có nội dung.");
        assertThat(evidence.lines(year, ofBinh.member())).isEmpty();
    }

    @Test
    void keepsLinksAndPapersThatAreNamed() {
        done(addLink(officer, ofBinh, "https://hoilhpn.org.vn/tin-tức?id=1", line(ofBinh, 1)));
        done(addLink(officer, ofBinh, "hoilhpn.org.vn", line(ofBinh, 1)));
        done(addDocument(officer, ofBinh, "12/BC-BTV", line(ofBinh, 2)));

        assertThat(page(officer, ofBinh))
                .contains(
                        "href=\"https://hoilhpn.org.vn/tin-tức?id=1\"",
                        "href=\"https://hoilhpn.org.vn\"",
                        "rel=\"noopener noreferrer\"",
                        "Số 12/BC-BTV",
                        "ngày 20/11/2026");
        assertThat(download(officer, ofBinh, last())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://a.vn/%0aalert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "file:///etc/passwd",
                "https://canbo@a.vn",
                "https://",
                "báo cáo năm",
                "localhost",
                ""
            })
    void refusesWhatIsNoAddressOfTheWeb(String url) {
        assertThat(addLink(officer, ofBinh, url, line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("field-error");
        assertThat(evidence.lines(year, ofBinh.member())).isEmpty();
    }

    @Test
    void demandsNumberAndDateOfAPaperAndALineInAnyCase() {
        assertThat(addDocument(officer, ofBinh, " ", line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi số, ký hiệu của văn bản.");
        assertThat(addDocument(officer, ofBinh, "12/BC"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ít nhất một tiêu chí.");
    }

    @Test
    void takesLinesOfTheUnitsOwnSheetOnly() {
        assertThat(addDocument(officer, ofBinh, "12/BC", line(ofAn, 1))).hasStatus(404);
        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 1)));
        assertThat(use(officer, ofBinh, last(), "0", line(ofBinh, 1), line(ofAn, 1)))
                .hasStatus(404);
        assertThat(served(last())).containsExactly(line(ofBinh, 1));
    }

    @Test
    void letsAnItemServeOtherLines() {
        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 1)));
        done(use(officer, ofBinh, last(), "0", line(ofBinh, 2), line(ofBinh, 3)));

        assertThat(served(last())).containsExactly(line(ofBinh, 2), line(ofBinh, 3));
        assertThat(page(officer, ofBinh)).contains("Đổi tiêu chí dùng minh chứng", "I.2, I.3");
        assertThat(use(officer, ofBinh, last(), "0", line(ofBinh, 1))).hasStatus(409);
        assertThat(use(officer, ofBinh, last(), "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ít nhất một tiêu chí.");
        done(use(officer, ofBinh, last(), "0", line(ofBinh, 2), line(ofBinh, 3)));
    }

    @Test
    void pointsToTheItemThatHoldsTheSameFile() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1)));
        long first = last();

        MvcTestResult again = addFile(officer, ofBinh, "b.pdf", PDF, line(ofBinh, 2));

        String offered = ofBinh.path() + "/" + first + "/tieu-chi?dong=" + line(ofBinh, 2);
        assertThat(again)
                .hasStatus(422)
                .bodyText()
                .contains("Tệp này đã có trong danh sách minh chứng với tên: Minh chứng a.pdf", offered);
        assertThat(Pages.text(pages.get(offered, officer)))
                .containsPattern(checked(line(ofBinh, 1)))
                .containsPattern(checked(line(ofBinh, 2)))
                .doesNotContainPattern(checked(line(ofBinh, 3)));
    }

    @Test
    void putsAnItemAsideWithAReason() {
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 2)));
        long id = last();
        assertThat(page(officer, ofBinh)).doesNotContain("Tiêu chí cần minh chứng mà chưa có");

        assertThat(withdraw(officer, ofBinh, id, " ")).hasStatus(422);
        done(withdraw(officer, ofBinh, id, "Nhầm tệp"));

        assertThat(page(officer, ofBinh)).contains("Đã rút: Nhầm tệp", "Tiêu chí cần minh chứng mà chưa có: 1");
        assertThat(evidence.lines(year, ofBinh.member())).isEmpty();
        assertThat(download(officer, ofBinh, id)).hasStatusOk();
        assertThat(withdraw(officer, ofBinh, id, "Lần nữa")).hasStatus(422);
        assertThat(use(officer, ofBinh, id, "1", line(ofBinh, 1))).hasStatus(422);
        done(addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 2)));
    }

    @Test
    void namesTheLinesThatDemandEvidenceAndHaveNone() {
        assertThat(page(officer, ofBinh))
                .contains("Tiêu chí cần minh chứng mà chưa có: 1", "/them?dong=" + line(ofBinh, 2));

        done(addDocument(officer, ofBinh, "12/BC", line(ofBinh, 2)));

        assertThat(page(officer, ofBinh)).doesNotContain("Tiêu chí cần minh chứng mà chưa có");
    }

    @Test
    void takesFromTheUnitUntilItHandsInAndFromCheckersUntilTheSheetIsFinal() {
        done(addDocument(officer, ofBinh, "1/BC", line(ofBinh, 1)));
        long own = last();
        handedIn(ofBinh);

        assertThat(page(officer, ofBinh)).contains("Bảng điểm đã nộp").doesNotContain("/them", "/rut", "/tieu-chi");
        assertThat(addDocument(officer, ofBinh, "2/BC", line(ofBinh, 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Bảng điểm đã nộp");
        assertThat(withdraw(officer, ofBinh, own, "nhầm")).hasStatus(422);
        assertThat(use(officer, ofBinh, own, "0", line(ofBinh, 2))).hasStatus(422);
        done(addDocument(head, ofBinh, "3/BB", line(ofBinh, 1)));
        done(addDocument(staff, ofBinh, "4/BB", line(ofBinh, 1)));
        becomesFinal(ofBinh);

        for (AccountId checker : List.of(head, staff)) {
            assertThat(page(checker, ofBinh))
                    .contains("Bảng điểm đã hoàn thành")
                    .doesNotContain("/them", "/rut");
            assertThat(addDocument(checker, ofBinh, "5/BB", line(ofBinh, 1))).hasStatus(422);
            assertThat(withdraw(checker, ofBinh, own, "nhầm")).hasStatus(422);
            assertThat(use(checker, ofBinh, own, "0", line(ofBinh, 2))).hasStatus(422);
        }
        assertThat(one("select count(*) from evidence")).isEqualTo(3);
    }

    @Test
    void isSeenByThoseWhoMaySeeTheSheet() {
        done(addFile(head, ofAn, "an.pdf", PDF, line(ofAn, 1)));
        long id = last();

        for (AccountId reader : List.of(staff, auditor, head)) {
            assertThat(page(reader, ofAn)).contains("Minh chứng an.pdf");
            assertThat(download(reader, ofAn, id)).hasStatusOk();
        }
        assertThat(page(auditor, ofAn)).doesNotContain("/them", "/rut", "/tieu-chi");
        assertThat(addDocument(auditor, ofAn, "1/BC", line(ofAn, 1))).hasStatus(404);
        assertThat(pages.get(ofAn.path(), officer)).as("another unit's").hasStatus(404);
        assertThat(download(officer, ofAn, id)).hasStatus(404);
        assertThat(download(officer, ofBinh, id)).as("through the own folder").hasStatus(404);
        assertThat(withdraw(officer, ofBinh, id, "nhầm")).hasStatus(404);
        assertThat(addDocument(officer, ofAn, "1/BC", line(ofAn, 1))).hasStatus(404);
    }

    @Test
    void staysWithTheOldSheetWhenANewEditionIsOpened() {
        long before = line(ofBinh, 1);
        done(addDocument(officer, ofBinh, "1/BC", before));
        scoringIsOpen(year, 2);

        assertThat(page(officer, ofBinh)).contains("(thang điểm trước)");
        assertThat(use(officer, ofBinh, last(), "0", before))
                .as("no longer offered")
                .hasStatus(422);
        done(use(officer, ofBinh, last(), "0", line(ofBinh, 1)));
        assertThat(served(last())).containsExactlyInAnyOrder(before, line(ofBinh, 1));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "30"})
    void asksTheSameNumberOfStatementsForAnyNumberOfItems(int items) {
        for (int item = 0; item < items; item++) {
            byte[] content = ("%PDF-1." + item).getBytes(StandardCharsets.UTF_8);
            done(addFile(officer, ofBinh, item + ".pdf", content, line(ofBinh, 1), line(ofBinh, 2)));
            addFile(head, ofAn, item + ".pdf", content, line(ofAn, 1));
        }

        assertThat(Statements.of(() -> evidence.lines(year, ofBinh.member()))).hasSize(1);
        assertThat(evidence.lines(year, ofBinh.member()).get(line(ofBinh, 2))).hasSize(items);
        assertThat(pages.statements(ofBinh.path(), staff)).isEqualTo(10);
    }

    @Test
    void keepsOneOfTwoSimultaneousSendingsOfAFile() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> send = () -> addFile(officer, ofBinh, "a.pdf", PDF, line(ofBinh, 1))
                .getResponse()
                .getStatus();
        List<Future<Integer>> answers = two.invokeAll(List.of(send, send));
        two.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 422);
        assertThat(one("select count(*) from evidence")).isEqualTo(1);
    }

    private MvcTestResult download(AccountId who, Folder folder, long id) {
        return pages.get(folder.path() + "/" + id, who);
    }

    private static String checked(long line) {
        return "value=\"" + line + "\"[^>]*checked";
    }
}
