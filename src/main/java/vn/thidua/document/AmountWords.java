package vn.thidua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers in words, as they are written in official papers: "mười hai triệu không trăm linh năm nghìn". */
final class AmountWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", "nghìn", "triệu"};
    private static final int THOUSAND = 1000;
    private static final long BILLION = 1_000_000_000L;

    /** Every word a number is written in, those of the south too. */
    private static final Set<String> NUMBERS = Set.of(
            "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "mươi",
            "linh", "lẻ", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ");

    private static final String CURRENCY = "đồng";

    private AmountWords() {}

    /** Is the word, in small letters, part of a number? Some are other words as well, such as "năm". */
    static boolean isNumber(String word) {
        return NUMBERS.contains(word);
    }

    /** Does the word tell that the number before it is of money? */
    static boolean isCurrency(String word) {
        return word.equals(CURRENCY);
    }

    /** Any number that is not negative; above a billion in billions. */
    static String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("no words for less than nothing");
        }
        if (number == 0) {
            return DIGITS[0];
        }
        List<String> words = new ArrayList<>();
        if (number >= BILLION) {
            words.add(of(number / BILLION));
            words.add("tỷ");
        }
        int below = (int) (number % BILLION);
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = below / (int) Math.pow(THOUSAND, scale) % THOUSAND;
            if (group > 0) {
                group(group, !words.isEmpty(), words);
                if (scale > 0) {
                    words.add(SCALES[scale]);
                }
            }
        }
        return String.join(" ", words);
    }

    private static void group(int group, boolean after, List<String> words) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        if (hundreds > 0 || after) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (tens == 1) {
            words.add("mười");
        } else if (ones > 0 && (hundreds > 0 || after)) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(one(ones, tens));
        }
    }

    private static String one(int ones, int tens) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
