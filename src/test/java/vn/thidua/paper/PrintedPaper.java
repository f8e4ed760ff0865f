package vn.thidua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as people and machines read it: words and where they stand, squares, pages, conformance. */
public final class PrintedPaper {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final float DPI = 150;

    /** A run of text on one line: where it begins, ends and stands, in millimetres from the upper left corner. */
    public record Run(int page, String text, double left, double right, double baseline, double size) {}

    private final byte[] file;

    public PrintedPaper(byte[] file) {
        this.file = file;
    }

    public int pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }

    /** All text of one page, from 1; lines as they stand. */
    public String text(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    /** Every run of text. */
    public List<Run> runs() throws IOException {
        List<Run> runs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.get(0);
                    TextPosition last = letters.get(letters.size() - 1);
                    runs.add(new Run(
                            getCurrentPageNo(),
                            text,
                            first.getXDirAdj() / POINTS_PER_MILLIMETRE,
                            (last.getXDirAdj() + last.getWidthDirAdj()) / POINTS_PER_MILLIMETRE,
                            first.getYDirAdj() / POINTS_PER_MILLIMETRE,
                            // PDFBox rounds its own answer down
                            Math.round(first.getTextMatrix().getScalingFactorX() * 10) / 10.0));
                }
            }.getText(document);
        }
        return runs;
    }

    /** The run that reads so. */
    public Run run(String text) throws IOException {
        List<Run> runs = runs();
        return runs.stream()
                .filter(run -> run.text().replace('\u00a0', ' ').strip().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + runs));
    }

    /** What a telephone reads on a page, from 1. */
    public List<String> squares(int page) throws IOException {
        BufferedImage image = image(page);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Arrays.stream(
                            new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    public BufferedImage image(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
        }
    }

    /** Is it PDF/A-2a and PDF/UA-1? */
    public void lasts() throws Exception {
        assertThat(faults(PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private List<String> faults(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
