package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import vn.thidua.paper.PrintedPaper;

/**
 * The first page of a paper, small and grey, beside the picture of it that was looked at and approved. To approve new ones:
 * {@code ./mvnw test -Dtest=DemoPapersTests -Dpapers.approve=true}.
 */
final class PaperPicture {

    private static final Path APPROVED = Path.of("src/test/resources/papers");
    private static final int SHRINK = 3;
    /** Grey values so far apart are seen. */
    private static final int SEEN = 96;
    /** A digit or a date may be another; a line, a size or a margin may not. */
    private static final double TOLERATED = 0.006;

    private final BufferedImage picture;

    PaperPicture(byte[] pdf) throws IOException {
        BufferedImage page = new PrintedPaper(pdf).image(1);
        picture = new BufferedImage(page.getWidth() / SHRINK, page.getHeight() / SHRINK, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(page, 0, 0, picture.getWidth(), picture.getHeight(), null);
        graphics.dispose();
    }

    void isAsApproved(String name) throws IOException {
        Path approved = APPROVED.resolve(name + ".png");
        if (Boolean.getBoolean("papers.approve")) {
            Files.createDirectories(APPROVED);
            ImageIO.write(picture, "png", approved.toFile());
        }
        assertThat(differs(ImageIO.read(approved.toFile()))).as(name).isLessThan(TOLERATED);
    }

    /** The share of points that look otherwise; all of them where the pages are not of one size. */
    double differs(BufferedImage other) {
        if (other.getWidth() != picture.getWidth() || other.getHeight() != picture.getHeight()) {
            return 1;
        }
        long seen = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int mine = picture.getRaster().getSample(x, y, 0);
                int theirs = other.getRaster().getSample(x, y, 0);
                if (Math.abs(mine - theirs) > SEEN) {
                    seen++;
                }
            }
        }
        return (double) seen / picture.getWidth() / picture.getHeight();
    }

    BufferedImage image() {
        return picture;
    }

    static double tolerated() {
        return TOLERATED;
    }
}
