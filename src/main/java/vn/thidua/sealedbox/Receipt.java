package vn.thidua.sealedbox;

import java.time.Instant;

/**
 * What a voter keeps of a sealed vote.
 *
 * @param code the first 40 bits of the box's fingerprint, such as "7KMA-QX2H"
 * @param at when it came, by the clock of the database
 * @param replaced how often the vote was cast again
 */
record Receipt(String code, Instant at, int replaced) {

    /** Neither 0 nor O, neither 1 nor I: what people read aloud. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int BYTES = 5;
    private static final int BITS_A_SYMBOL = 5;
    private static final int GROUP = 4;

    static Receipt of(byte[] fingerprint, Instant at, int replaced) {
        long bits = 0;
        for (int index = 0; index < BYTES; index++) {
            bits = bits << Byte.SIZE | fingerprint[index] & 0xff;
        }
        StringBuilder code = new StringBuilder();
        for (int shift = BYTES * Byte.SIZE - BITS_A_SYMBOL; shift >= 0; shift -= BITS_A_SYMBOL) {
            code.append(SYMBOLS.charAt((int) (bits >> shift & SYMBOLS.length() - 1)));
        }
        return new Receipt(code.insert(GROUP, '-').toString(), at, replaced);
    }
}
