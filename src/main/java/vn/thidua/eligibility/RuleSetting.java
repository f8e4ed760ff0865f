package vn.thidua.eligibility;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** What is set with a rule, as people write it: a grade, "3 năm, kể cả đơn vị tiền thân", a percentage, names. */
enum RuleSetting {
    NONE {
        @Override
        boolean accepts(@Nullable String text) {
            return text == null;
        }
    },
    GRADE {
        @Override
        boolean accepts(@Nullable String text) {
            return text != null;
        }
    },
    YEARS {
        @Override
        boolean accepts(@Nullable String text) {
            return text != null && NUMBER.matcher(text).lookingAt() && years(text) > 0;
        }
    },
    LINEAGE {
        @Override
        boolean accepts(@Nullable String text) {
            return text == null || predecessors(text);
        }
    },
    PERCENT {
        @Override
        boolean accepts(@Nullable String text) {
            return text != null
                    && SHARE.matcher(text).matches()
                    && percent(text).compareTo(HUNDRED) <= 0;
        }
    },
    NAMES {
        @Override
        boolean accepts(@Nullable String text) {
            return text != null && !names(text).isEmpty();
        }
    };

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?!\\d)");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?%?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Can a rule of this kind be judged by this text? */
    abstract boolean accepts(@Nullable String text);

    /** The number of years a text begins with; 0 where it begins with none. */
    static int years(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 0;
    }

    /** Does it ask to count what a unit's predecessors were granted? */
    static boolean predecessors(@Nullable String text) {
        return text != null && Names.fold(text).contains("tien than");
    }

    static BigDecimal percent(String text) {
        Matcher share = SHARE.matcher(text);
        return share.matches() ? new BigDecimal(share.group(1).replace(',', '.')) : HUNDRED;
    }

    /** The names a list holds, separated by semicolons. */
    static List<String> names(String text) {
        return Arrays.stream(text.split(";"))
                .map(Names::clean)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
