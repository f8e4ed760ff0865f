package vn.thidua.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** The square that a telephone reads, as a path: sharp at every size. */
public final class QrCode {

    private static final Map<EncodeHintType, Object> HOW =
            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    /** How many modules have to stay light around the square (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private static final int PIXELS = 8;

    /** Dark modules beside each other. */
    private record Run(int row, int from, int length) {

        String svg() {
            return "M%d %dh%dv1h-%dz".formatted(from, row, length, length);
        }
    }

    private final int size;
    private final List<Run> runs = new ArrayList<>();

    private QrCode(BitMatrix modules) {
        size = modules.getWidth();
        for (int row = 0; row < size; row++) {
            for (int from = 0; from < size; from++) {
                int to = from;
                while (to < size && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    runs.add(new Run(row, from, to - from));
                    from = to;
                }
            }
        }
    }

    /** The square of this text. */
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HOW));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no square holds so much", tooLong);
        }
    }

    /** Its dark modules as the data of an SVG path, one module a unit. */
    public String svg() {
        return runs.stream().map(Run::svg).collect(Collectors.joining());
    }

    /** What of the plane an SVG has to show: the square and the light edge without which no telephone finds it. */
    public String viewBox() {
        return "%d %d %d %d".formatted(-QUIET, -QUIET, size + 2 * QUIET, size + 2 * QUIET);
    }

    /** The square with its light edge as a PNG, a module of several pixels so that it prints sharp. */
    public byte[] png() throws IOException {
        int side = (size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        graphics.translate(QUIET * PIXELS, QUIET * PIXELS);
        graphics.fill(path((double) size * PIXELS));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Its dark modules, one side of the square as long as said. */
    Path2D path(double side) {
        double module = side / size;
        Path2D path = new Path2D.Double();
        runs.forEach(run -> rectangle(
                path,
                run.from() * module,
                run.row() * module,
                (run.from() + run.length()) * module,
                (run.row() + 1) * module));
        return path;
    }

    private static void rectangle(Path2D path, double left, double top, double right, double bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }
}
