package vn.thidua.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code that stands on a decision or a certificate and by which anybody can have the paper confirmed: nineteen characters
 * by chance, 95 bits, and one that checks them. Whoever tries codes in order finds none in a lifetime, and a slip of the
 * pen – one character wrong, or two that changed places – is told apart from a code that no paper bears.
 */
public record PaperCode(String value) {

    /** Without I, L, O, U: what is typed for them is read as the digit they look like. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BY_CHANCE = 19;

    private static final int GROUP = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    public PaperCode {
        if (value.length() != BY_CHANCE + 1
                || value.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)
                || remainder(value) != 0) {
            throw new IllegalArgumentException("no code of a paper");
        }
    }

    /** A new code, never given before. */
    public static PaperCode random() {
        String chance = RANDOM.ints(BY_CHANCE, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
        return new PaperCode(chance + ALPHABET.charAt(shifted(remainder(chance))));
    }

    /** The code in a text as people type it, whatever the case, spaces and dashes; empty where it cannot be one. */
    public static Optional<PaperCode> read(String typed) {
        String read = Names.clean(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new PaperCode(read));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** As it is printed, in groups of four: "7K3M-…". */
    public String grouped() {
        return String.join("-", value.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Where the public page confirms the paper that bears it. */
    public String path() {
        return "/xac-nhan/" + value;
    }

    /**
     * The characters as a polynomial over the field of 32 elements, at its generator: zero for a whole code. As the powers of
     * the generator differ, neither one wrong character nor any two exchanged ones leave it at zero.
     */
    private static int remainder(String characters) {
        int sum = 0;
        for (int at = 0; at < characters.length(); at++) {
            sum = shifted(sum) ^ ALPHABET.indexOf(characters.charAt(at));
        }
        return sum;
    }

    /** Times the generator, modulo x⁵ + x² + 1. */
    private static int shifted(int element) {
        int doubled = element << 1;
        return doubled < ALPHABET.length() ? doubled : doubled ^ 0b100101;
    }

    @Override
    public String toString() {
        return value;
    }
}
