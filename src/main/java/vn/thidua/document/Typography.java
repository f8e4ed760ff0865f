package vn.thidua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.shared.Names;

/** What of a text must not be torn apart at the end of a line: dates, symbols of papers, figures with what they count. */
final class Typography {

    private static final Pattern WHOLE = Pattern.compile(
            // 05/01/2026; 12/QĐ-HPN; 06/2022/QH15; 13/HD-ĐCT-TC; 42-HD/TWĐTN-BKT
            "\\d+(?:[/-][\\p{L}\\d]+)+"
                    // ngày 05 tháng 01 năm 2026
                    + "|ngày \\d+ tháng \\d+ năm \\d+|ngày \\d+|tháng \\d+|năm \\d{4}"
                    // Điều 3; khoản 2
                    + "|(?:Điều|Khoản|khoản|Điểm|điểm) \\d+"
                    // 12.000.000 đồng; 95,5 điểm; 83,3 %
                    + "|[\\d.,]*\\d (?:đồng|điểm|phiếu|%)");

    private static final Pattern WORD = Pattern.compile(
            // ngày 05 tháng 01 năm 2026
            "ngày \\d+ tháng \\d+ năm \\d+"
                    // 12.005.000; 95,5; 05/01/2026; 12/QĐ-BTV
                    + "|\\d+(?:[.,:]\\d+|[/-][\\p{L}\\d]+)*"
                    + "|\\p{L}[\\p{L}\\p{M}\\d]*");

    /** A stretch of text. */
    record Stretch(String text, boolean whole) {}

    private Typography() {}

    /** The text, composed (NFC), in stretches; those that are whole stay on one line. */
    static List<Stretch> stretches(String text) {
        String composed = Names.lines(text);
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = WHOLE.matcher(composed);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                stretches.add(new Stretch(composed.substring(from, matcher.start()), false));
            }
            stretches.add(new Stretch(matcher.group(), true));
            from = matcher.end();
        }
        if (from < composed.length()) {
            stretches.add(new Stretch(composed.substring(from), false));
        }
        return stretches;
    }

    /** The words of a text without what stands between them; a date, a figure and a symbol are one word each. */
    static List<MatchResult> words(String text) {
        return WORD.matcher(text).results().toList();
    }
}
