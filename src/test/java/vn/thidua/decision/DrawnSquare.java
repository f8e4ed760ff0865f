package vn.thidua.decision;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The square on a page as a telephone reads it: its drawing is set on a light ground and looked at. */
final class DrawnSquare {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int PIXELS = 8;

    private DrawnSquare() {}

    static String read(Element svg) throws ReaderException {
        int[] box = Arrays.stream(svg.attr("viewBox").split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        int width = box[2] * PIXELS;
        int[] image = new int[width * width];
        Arrays.fill(image, 0xFFFFFF);
        RUN.matcher(svg.select("path").attr("d")).results().forEach(run -> darken(image, width, box, run));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, image))))
                .getText();
    }

    private static void darken(int[] image, int width, int[] box, MatchResult run) {
        int left = (Integer.parseInt(run.group(1)) - box[0]) * PIXELS;
        int top = (Integer.parseInt(run.group(2)) - box[1]) * PIXELS;
        int right = left + Integer.parseInt(run.group(3)) * PIXELS;
        for (int row = top; row < top + PIXELS; row++) {
            Arrays.fill(image, row * width + left, row * width + right, 0);
        }
    }
}
