package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypesetterTests {

    private static final String LETTERS = "Đặng Thị Thuý Hường ẰẮẲẴẶ ầấẩẫậ ỀẾỂỄỆ ờớởỡợ ỪỨỬỮỰ Ỳ Ỵ ₫ – “ngoặc”";

    private static final String SHEET = """
            <!DOCTYPE html><html lang="vi"><head><title>Giấy khen</title><meta name="description" content="Giấy khen"/>
            <style>@page { size: 297mm 210mm; margin: 0 } body { font-family: 'Liberation Serif'; margin: 0 }
            p { position: absolute; margin: 0; white-space: nowrap; line-height: 1.2 }</style>%s</head>
            <body>%s</body></html>""";

    @Test
    void everyVietnameseLetterIsReadBackAsItWasWritten() throws Exception {
        PrintedPaper paper = print("<p style='left:20mm;top:40mm;font-size:20pt'>" + LETTERS + "</p>", null);

        assertThat(paper.text(1).strip()).isEqualTo(LETTERS);
    }

    @Test
    void aSheetWithASquareAndABackdropLasts() throws Exception {
        PrintedPaper paper = print(
                "<p style='left:20mm;top:40mm;font-size:20pt;font-weight:bold'>Tặng</p>"
                        + "<div style='position:absolute;left:30mm;top:100mm'><object style='width:24mm;height:24mm' type='image/qr' data='https://thidua.vn/xac-nhan/7K3M' alt='Mã'></object></div>",
                (page, width, height) -> {
                    page.setColor(new Color(0xc8102e));
                    page.drawRect(20, 20, (int) width - 40, (int) height - 40);
                });

        assertThat(paper.squares(1)).containsExactly("https://thidua.vn/xac-nhan/7K3M");
        paper.lasts();
    }

    @Test
    void textStandsWhereItWasPut() throws Exception {
        PrintedPaper.Run run = print("<p style='left:20mm;top:40mm;font-size:20pt'>Hội</p>", null)
                .run("Hội");

        assertThat(run.left()).isCloseTo(20, within(0.1));
        assertThat(run.right() - run.left()).isCloseTo(Face.REGULAR.width("Hội", 20) * 25.4 / 72, within(0.1));
    }

    @Test
    void everyPageHasTheBackdropAndItIsKeptOnce() throws Exception {
        String pages = "<div style='page-break-after:always'>Một</div>".repeat(40) + "<div>Hết</div>";
        Backdrop dense = (page, width, height) -> {
            page.setColor(Color.RED);
            for (int line = 0; line < 2_000; line++) {
                page.drawLine(line % 500, line / 5, 800 - line % 300, line / 4);
            }
        };
        PrintedPaper bare = print(pages, null);
        int without = last.length;
        PrintedPaper drawn = print(pages, dense);

        assertThat(drawn.pages()).isEqualTo(bare.pages()).isEqualTo(41);
        assertThat(inked(bare)).isLessThan(1_000);
        assertThat(inked(drawn)).isGreaterThan(10_000);
        assertThat(last.length - without).isLessThan(100_000);
    }

    @Test
    void nothingIsFetched() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("bi-mat", ".css"), "p:before { content: 'lộ' }");
        PrintedPaper paper = print(
                "<img alt='' src='" + secret.toUri() + "'/><p>Tặng</p>",
                "<link rel='stylesheet' href='%1$s'/><style>@import url('%1$s');</style>".formatted(secret.toUri()),
                null);

        assertThat(paper.text(1).strip()).isEqualTo("Tặng");
    }

    /** Dots of the last page that are not white. */
    private static long inked(PrintedPaper paper) throws IOException {
        BufferedImage page = paper.image(paper.pages());
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(dot -> dot != -1)
                .count();
    }

    private byte[] last = {};

    private PrintedPaper print(String body, @Nullable Backdrop backdrop) throws IOException {
        return print(body, "", backdrop);
    }

    private PrintedPaper print(String body, String head, @Nullable Backdrop backdrop) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Typesetter().write(SHEET.formatted(head, body), backdrop, out);
        last = out.toByteArray();
        return new PrintedPaper(last);
    }
}
