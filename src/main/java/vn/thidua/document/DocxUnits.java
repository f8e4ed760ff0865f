package vn.thidua.document;

import java.math.BigInteger;

/** Lengths as Word counts them: twentieths of a point. */
final class DocxUnits {

    private static final double PER_MILLIMETRE = 1440 / 25.4;

    private DocxUnits() {}

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * PER_MILLIMETRE));
    }

    static BigInteger points(int points) {
        return BigInteger.valueOf(20L * points);
    }
}
