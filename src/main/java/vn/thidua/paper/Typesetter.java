package vn.thidua.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets HTML as PDF/A-2a and PDF/UA-1: kept for good, letters inside, read aloud in the right order.
 *
 * <p>The HTML is well-formed, in {@code lang="vi"}, with a title and {@code <meta name="description">}; it names no file or
 * address, for none is fetched. {@code <object type="image/qr" data="text" alt="…">} is the square of a text.
 */
@Component
public class Typesetter {

    private static final String QR = "image/qr";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Typesetter() {
        XRLog.setLoggingEnabled(false);
    }

    /** Writes the pages of the HTML, each with the backdrop if there is one. */
    public void write(String html, @Nullable Backdrop backdrop, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withHtmlContent(html, null)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useObjectDrawerFactory(drawers())
                    .useUnicodeLineBreaker(new SpaceBreaker())
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(COLOURS);
            for (Face face : Face.values()) {
                PDType0Font font = PDType0Font.load(document, face.font(), true);
                builder.useFont(new PDFontSupplier(font), Face.FAMILY, face.weight, face.style, true);
            }
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                if (backdrop != null) {
                    draw(document, backdrop);
                }
                document.save(out);
            }
        }
    }

    private static DefaultObjectDrawerFactory drawers() {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QR, (object, x, y, width, height, device, context, dots) -> {
            float side = (float) (width / dots);
            device.drawWithGraphics((float) x, (float) y, side, side, graphics -> {
                graphics.setColor(Color.BLACK);
                graphics.fill(QrCode.of(object.getAttribute("data")).path(side));
            });
            return Map.of();
        });
        return drawers;
    }

    /** The drawing is kept once and shown on every page. */
    private static void draw(PDDocument document, Backdrop backdrop) throws IOException {
        PDRectangle box = document.getPage(0).getMediaBox();
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, box.getWidth(), box.getHeight());
        backdrop.draw(graphics, box.getWidth(), box.getHeight());
        graphics.dispose();
        PDFormXObject drawn = graphics.getXFormObject();
        for (PDPage page : document.getPages()) {
            try (PDPageContentStream behind = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                behind.beginMarkedContent(COSName.ARTIFACT);
                behind.drawForm(drawn);
                behind.endMarkedContent();
            }
        }
    }
}
