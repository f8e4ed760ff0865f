package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.thidua.paper.PrintedPaper;
import vn.thidua.paper.PrintedPaper.Run;

/** The form of Decree 30/2020/NĐ-CP, appendix I, measured on the PDF. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfFormTests {

    private static final double MILLIMETRE = 1.0;

    private final PrintedPaper decision = printed(SampleDocument.decision(120));

    @Test
    void itLastsAndCanBeReadAloud() throws Exception {
        decision.lasts();
    }

    @Test
    void nothingStandsInTheMargins() throws IOException {
        List<Run> first =
                decision.runs().stream().filter(run -> run.page() == 1).toList();

        assertThat(first).isNotEmpty().allSatisfy(run -> {
            assertThat(run.left()).isGreaterThanOrEqualTo(30 - 0.2);
            assertThat(run.right()).isLessThanOrEqualTo(210 - 15 + 0.2);
            assertThat(run.baseline()).isBetween(20.0, 297 - 20.0);
        });
        assertThat(first.stream().mapToDouble(Run::left).min().orElseThrow()).isCloseTo(30, within(5.0));
    }

    @Test
    void eachPartHasItsSizeAndLetters() throws IOException {
        assertThat(size("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isBetween(12.0, 13.0);
        assertThat(size("Độc lập - Tự do - Hạnh phúc")).isBetween(13.0, 14.0);
        assertThat(size("HỘI LHPN VIỆT NAM")).isBetween(12.0, 13.0);
        assertThat(size("HỘI LHPN TỈNH MINH HỌA")).isBetween(12.0, 13.0);
        assertThat(size("Số: 12/QĐ-BTV")).isEqualTo(13);
        assertThat(size("Minh Họa, ngày 05 tháng 01 năm 2026")).isBetween(13.0, 14.0);
        assertThat(size("QUYẾT ĐỊNH")).isBetween(13.0, 14.0);
        assertThat(size("Về việc khen thưởng năm 2025")).isBetween(13.0, 14.0);
        assertThat(size("TM. BAN THƯỜNG VỤ")).isBetween(13.0, 14.0);
        assertThat(size("Nguyễn Thị Mẫu")).isBetween(13.0, 14.0);
        assertThat(size("Nơi nhận:")).isEqualTo(12);
        assertThat(size("- Lưu: VT.")).isEqualTo(11);
        assertThat(size("Phụ lục I")).isEqualTo(14);
        assertThat(size("DANH SÁCH ĐƯỢC KHEN THƯỞNG")).isBetween(13.0, 14.0);
    }

    @Test
    void theTwoSidesOfTheHeadStandBesideEachOtherInTheMiddleOfTheirHalf() throws IOException {
        Run issuer = decision.run("HỘI LHPN VIỆT NAM");
        Run motto = decision.run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        Run below = decision.run("Độc lập - Tự do - Hạnh phúc");

        assertThat(issuer.baseline()).isCloseTo(motto.baseline(), within(MILLIMETRE));
        assertThat(middle(motto)).isCloseTo(middle(below), within(MILLIMETRE));
        assertThat(issuer.right()).isLessThan(motto.left());
        assertThat(middle(decision.run("QUYẾT ĐỊNH"))).isCloseTo((30 + 210 - 15) / 2.0, within(MILLIMETRE));
    }

    @Test
    void pagesAreNumberedInTheMiddleOfTheTopMarginFromTheSecond() throws IOException {
        assertThat(numbers(1)).isEmpty();
        for (int page = 2; page <= decision.pages(); page++) {
            Run number = numbers(page).get(0);
            assertThat(number.text().strip()).isEqualTo(String.valueOf(page));
            assertThat(number.size()).isBetween(13.0, 14.0);
            assertThat(number.baseline()).isLessThan(20);
            assertThat(middle(number)).isCloseTo((30 + 297 - 15) / 2.0, within(MILLIMETRE));
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndLosesNoLine() throws IOException {
        for (int page = 2; page <= decision.pages(); page++) {
            assertThat(decision.text(page)).contains("Tên đơn vị");
        }
        String all = String.join("\n", texts());
        for (int no = 1; no <= 120; no++) {
            assertThat(all).containsOnlyOnce("Hội LHPN xã số %03d".formatted(no));
        }
        assertThat(all).doesNotContain("Ghi chú");
    }

    @Test
    void theAnnexLies() throws IOException {
        BufferedImage first = decision.image(1);
        BufferedImage second = decision.image(2);

        assertThat(first.getHeight()).isGreaterThan(first.getWidth());
        assertThat(second.getWidth()).isGreaterThan(second.getHeight());
        Path folder = Files.createDirectories(Path.of("target/papers"));
        ImageIO.write(first, "png", folder.resolve("sample-1.png").toFile());
        ImageIO.write(second, "png", folder.resolve("sample-2.png").toFile());
    }

    @Test
    void theSquareLeadsToTheConfirmation() throws IOException {
        assertThat(decision.squares(1)).containsExactly("https://thidua.example.vn/xac-nhan/ABCDEFGHJKMNPQRSTVWX");
    }

    /** A planted offender: what is set with other margins is told. */
    @Test
    void theMeasureBites() throws IOException {
        assertThat(decision.run("Phụ lục I").left()).isGreaterThan(100);
        assertThat(Stream.of(decision.run("Nơi nhận:"))).noneMatch(run -> run.size() == 13);
    }

    private double size(String text) throws IOException {
        return decision.run(text).size();
    }

    private List<Run> numbers(int page) throws IOException {
        return decision.runs().stream()
                .filter(run -> run.page() == page && run.baseline() < 20)
                .toList();
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= decision.pages(); page++) {
            texts.add(decision.text(page));
        }
        return texts;
    }

    private static double middle(Run run) {
        return (run.left() + run.right()) / 2;
    }

    private static PrintedPaper printed(Document document) {
        try {
            return new PrintedPaper(SampleDocument.pdf(document));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
