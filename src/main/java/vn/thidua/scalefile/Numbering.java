package vn.thidua.scalefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How lines stand below each other, by their numbers alone: A above I above 1 above 1.1 above a above a dash. "I.1" and "1.2"
 * stand in the line whose number they begin with.
 */
final class Numbering {

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern LETTER = Pattern.compile("\\p{Lu}");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\+|\\d+(\\.\\d+)*");
    private static final Pattern AROUND = Pattern.compile("^[(\\s]+|[\\s.):]+$");

    /** A line that others may stand in. */
    private record Step(String number, int rank) {}

    private final List<Step> above = new ArrayList<>();

    private Numbering() {}

    /** The depth of each line, 0 at the top. */
    static List<Integer> depths(List<String> numbers) {
        Numbering numbering = new Numbering();
        return numbers.stream().map(numbering::depth).toList();
    }

    private int depth(String written) {
        String number = AROUND.matcher(written).replaceAll("");
        number = number.substring(number.lastIndexOf(' ') + 1);
        if (number.isEmpty()) { // the missing number is pointed out; the line stands beside the one before
            return Math.max(0, above.size() - 1);
        }
        int depth = within(number);
        while (above.size() > depth) {
            above.remove(above.size() - 1);
        }
        above.add(new Step(number, rank(number)));
        return depth;
    }

    private int within(String number) {
        int dot = number.lastIndexOf('.');
        String prefix = dot < 0 ? "" : number.substring(0, dot);
        int rank = rank(number);
        int depth = 0;
        for (int i = 0; i < above.size(); i++) {
            if (above.get(i).number().equals(prefix)) {
                return i + 1;
            }
            if (above.get(i).rank() < rank) {
                depth = i + 1;
            }
        }
        return depth;
    }

    private static int rank(String number) {
        if (ROMAN.matcher(number).matches()) {
            return 10;
        }
        if (LETTER.matcher(number).matches()) {
            return 0;
        }
        if (NUMBER.matcher(number).matches()) {
            return 20 + (int) number.chars().filter(sign -> sign == '.').count();
        }
        return SMALL.matcher(number).matches() ? 40 : 50;
    }
}
