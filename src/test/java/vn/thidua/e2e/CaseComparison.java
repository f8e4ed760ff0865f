package vn.thidua.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.e2e.CasePage.Entry;
import vn.thidua.e2e.CasePage.Fact;

/** Compares what a case file states with what is read in one place, and keeps what does not agree. */
abstract class CaseComparison {

    private static final String NOT_REPORTED = "báo cáo không nêu";
    private static final String INFERRED = "suy đoán";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<?, ?> VIETNAMESE = CaseFile.vietnamese();

    private final List<String> faults = new ArrayList<>();

    final List<String> faults() {
        return faults;
    }

    final void forgotten(String way) {
        faults.add(way + ": no place is named for it");
    }

    /** Each item stands in its line and no line is left; where there is none, this is said. */
    final void list(CaseFile of, String key, Fact shown, String none) {
        List<CaseFile> items = of.items(key);
        if (items.isEmpty()) {
            same(of.at(key), none, shown.text());
            return;
        }
        asMany(of.at(key), items.size(), shown.lines().size());
        for (int i = 0; i < items.size(); i++) {
            String line = i < shown.lines().size() ? shown.lines().get(i) : "";
            CaseFile item = items.get(i);
            if (item.keys().isEmpty()) {
                String expected = told(String.valueOf(item.value()));
                same(item, expected, withoutKind(line, expected));
            } else {
                String guest = Stream.of(item.value("name"), item.value("title"))
                        .filter(said -> said != null)
                        .reduce((name, title) -> name + ", " + title)
                        .orElseThrow();
                same(item, guest, line);
            }
        }
    }

    /** Contents of a covenant follow the word for their kind. */
    private static String withoutKind(String line, String expected) {
        String end = CasePage.readable(expected);
        return line.endsWith(": " + end) ? end : line;
    }

    /** What the file says it does not state bears the mark and says why; anything else bears none. */
    final void inferred(CaseFile of, Fact shown, Fact reason) {
        boolean marked = shown.marks().contains(INFERRED);
        if (marked != "false".equals(of.value("stated"))) {
            faults.add(of.at("stated").path() + ": the mark \"" + INFERRED + "\" at " + shown.text());
        }
        if (of.at("why").isStated()) {
            says(of.at("why"), reason.text());
        }
    }

    final void same(CaseFile fact, String shown) {
        same(fact, told(String.valueOf(fact.value())), shown);
    }

    final void same(CaseFile fact, String expected, String shown) {
        if (!CasePage.readable(expected).equals(shown)) {
            faults.add(fact.path() + ": \"" + expected + "\" and not \"" + shown + "\"");
        }
    }

    /** The value, or this where the file states none. */
    final void sameOr(CaseFile fact, String absent, String shown) {
        same(fact, fact.isStated() ? told(String.valueOf(fact.value())) : absent, shown);
    }

    final void says(CaseFile fact, String shown) {
        says(fact, told(String.valueOf(fact.value())), shown);
    }

    final void says(CaseFile fact, String expected, String shown) {
        if (!shown.matches("(?U).*(?<!\\w)\\Q" + CasePage.readable(expected) + "\\E(?!\\w).*")) {
            faults.add(fact.path() + ": \"" + expected + "\" in \"" + shown + "\"");
        }
    }

    final void has(CaseFile fact, String expected, List<String> shown) {
        if (!shown.contains(CasePage.readable(expected))) {
            faults.add(fact.path() + ": \"" + expected + "\" among " + shown);
        }
    }

    final void asMany(CaseFile facts, int expected, int shown) {
        if (expected != shown) {
            faults.add(facts.path() + ": " + expected + " and not " + shown);
        }
    }

    static Entry at(List<Entry> entries, int place) {
        return place < entries.size() ? entries.get(place) : new Entry("", "", "", "", Map.of());
    }

    static String name(CaseFile member) {
        return or(member.value(), String.valueOf(member.value("name")));
    }

    static String or(@Nullable String value, String absent) {
        return value == null ? absent : value;
    }

    /** The value as the product says it. */
    static String told(String value) {
        if (value.equals("not reported")) {
            return NOT_REPORTED;
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(value).format(DAY);
        }
        Object vietnamese = VIETNAMESE.get(value);
        return vietnamese == null ? value : vietnamese.toString();
    }

    static String dotted(@Nullable String number) {
        return "%,d".formatted(Long.parseLong(String.valueOf(number))).replace(',', '.');
    }
}
