package vn.thidua.certificate;

/** Sheets that certificates are printed on; lengths in tenths of a millimetre. */
enum PaperSize {
    A4_LANDSCAPE(2970, 2100),
    A4_PORTRAIT(2100, 2970),
    A3_LANDSCAPE(4200, 2970),
    A5_LANDSCAPE(2100, 1480);

    final int width;
    final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
