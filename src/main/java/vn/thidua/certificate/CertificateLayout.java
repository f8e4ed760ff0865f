package vn.thidua.certificate;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.certificate.Position.Align;
import vn.thidua.shared.UnitId;

/**
 * How an organiser's certificates are printed: drawn whole by the product, or onto pre-printed blanks.
 *
 * @param width and height of the sheet, in tenths of a millimetre
 * @param wording what the product writes where it draws the whole sheet
 * @param place from where the certificate is dated
 * @param shiftX what the printer is corrected by, to the right, in tenths of a millimetre
 * @param shiftY the same, downwards
 * @param positions what is put onto a blank, and where
 */
record CertificateLayout(
        long id,
        long version,
        UnitId organiser,
        String name,
        boolean preprinted,
        int width,
        int height,
        Wording wording,
        @Nullable String place,
        int shiftX,
        int shiftY,
        Map<CertificateField, Position> positions) {

    /**
     * The words of a sheet that is drawn whole; organisations of the people and bodies of the state have others, so they are
     * the organiser's to choose.
     *
     * @param head lines at the top
     * @param verb what the authority does, such as "TẶNG"
     * @param title the great word; null for the award's own name
     */
    record Wording(
            @Nullable String head,
            @Nullable String verb,
            @Nullable String title) {}

    /** A new one, to be measured and worded. */
    static CertificateLayout begin(UnitId organiser, String name, boolean preprinted, PaperSize size, Wording usual) {
        return new CertificateLayout(
                0,
                0,
                organiser,
                name,
                preprinted,
                size.width,
                size.height,
                preprinted ? new Wording(null, null, null) : usual,
                null,
                0,
                0,
                preprinted ? usual(size.width, size.height) : Map.of());
    }

    /** Where things often stand on a blank of this size: to be corrected by what the ruler says. */
    private static Map<CertificateField, Position> usual(int width, int height) {
        Map<CertificateField, Position> usual = new EnumMap<>(CertificateField.class);
        int wide = width * 7 / 10;
        int left = (width - wide) / 2;
        usual.put(
                CertificateField.RECIPIENT,
                new Position(left, height * 50 / 100, wide, 26, Align.CENTRE, true, 1, null));
        usual.put(CertificateField.UNIT, new Position(left, height * 56 / 100, wide, 16, Align.CENTRE, false, 1, null));
        usual.put(
                CertificateField.ACHIEVEMENT,
                new Position(left, height * 62 / 100, wide, 16, Align.CENTRE, false, 2, null));
        usual.put(
                CertificateField.NUMBER,
                new Position(width / 8, height * 76 / 100, width / 4, 13, Align.LEFT, false, 1, null));
        usual.put(
                CertificateField.PLACE_DATE,
                new Position(width * 55 / 100, height * 73 / 100, width * 35 / 100, 13, Align.CENTRE, false, 1, null));
        usual.put(
                CertificateField.SIGNER_NAME,
                new Position(width * 55 / 100, height * 91 / 100, width * 35 / 100, 14, Align.CENTRE, true, 1, null));
        usual.put(CertificateField.QR, new Position(width / 8, height * 80 / 100, 200, 8, Align.LEFT, false, 1, null));
        return usual;
    }
}
