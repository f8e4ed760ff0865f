package vn.thidua.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The four faces of the one family that papers are set in: as wide as Times New Roman, with every Vietnamese letter. */
public enum Face {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC),
    BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

    /** The family's name in style sheets. */
    public static final String FAMILY = "Liberation Serif";

    private static final int NONE = -1;

    final int weight;
    final FontStyle style;
    private final byte[] file;
    private final int unitsPerEm;
    /** By character of the basic plane; the product's names hold no others. */
    private final int[] advances = new int[Character.MAX_VALUE + 1];

    Face(String name, int weight, FontStyle style) {
        this.weight = weight;
        this.style = style;
        try (InputStream stream = Face.class.getResourceAsStream("/liberation/LiberationSerif-" + name + ".ttf")) {
            file = Objects.requireNonNull(stream, name).readAllBytes();
            try (TrueTypeFont font = font()) {
                unitsPerEm = font.getUnitsPerEm();
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int character = 0; character < advances.length; character++) {
                    int glyph = glyphs.getGlyphId(character);
                    advances[character] = glyph == 0 ? NONE : font.getAdvanceWidth(glyph);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The font, read anew for one document. Without its rules for joining Latin letters, which composed Vietnamese does not
     * need and which take four fifths of the time.
     */
    TrueTypeFont font() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }

    /** How long a line of text is at this size, in the size's unit. */
    public double width(String text, double size) {
        return text.chars().map(character -> Math.max(0, advances[character])).sum() * size / unitsPerEm;
    }

    /** Can every character be printed? */
    public boolean prints(String text) {
        return text.chars().noneMatch(character -> advances[character] == NONE);
    }
}
