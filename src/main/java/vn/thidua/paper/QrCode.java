package vn.thidua.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.util.Map;

/** The square that a telephone reads, as a path: sharp at every size. */
final class QrCode {

    private static final Map<EncodeHintType, Object> HOW =
            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private QrCode() {}

    /** The dark modules of the square of this text, one side of which is as long as said. */
    static Path2D path(String text, double side) {
        BitMatrix modules = matrix(text);
        double module = side / modules.getWidth();
        Path2D path = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    rectangle(path, from * module, row * module, to * module, (row + 1) * module);
                    from = to;
                }
            }
        }
        return path;
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HOW);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no square holds so much", tooLong);
        }
    }

    private static void rectangle(Path2D path, double left, double top, double right, double bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }
}
