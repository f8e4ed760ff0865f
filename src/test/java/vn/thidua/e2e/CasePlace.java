package vn.thidua.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a user looks for a fact, and what must be read there.
 *
 * @param year the cluster-year
 * @param step address of the step below the year; empty for its first page
 */
record CasePlace(String year, String step, List<String> expected) {

    static final String PROGRAMME = "programme";
    static final List<String> STEPS = List.of(
            "",
            "/thanh-vien",
            "/giao-uoc",
            "/thang-diem",
            "/cham-diem",
            "/binh-xet",
            "/khen-thuong",
            "/hoi-nghi",
            "/ban-giao");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LEADERSHIP = Pattern.compile("leadership\\.(\\d{4}).*");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    String where() {
        return year + " " + step;
    }

    /** A fact of a kind that no page is named for is an error of the test. */
    static CasePlace of(CaseFacts.Fact fact, List<CaseFacts.Fact> all) {
        String path = fact.path();
        String year = value(all, "year");
        Matcher leadership = LEADERSHIP.matcher(path);
        if (leadership.matches()) {
            return new CasePlace(leadership.group(1), "", shown(fact, "chưa có thông tin"));
        }
        if (path.startsWith("covenant.")) {
            return new CasePlace(value(all, "covenant.year"), "/giao-uoc", covenant(fact, all));
        }
        return new CasePlace(year, step(path), shown(fact, "báo cáo không nêu"));
    }

    private static String step(String path) {
        return switch (path.split("\\.")[0]) {
            case "province", "programme" -> PROGRAMME;
            case "cluster", "year", "regulation", "member_count", "note" -> "";
            case "members" -> "/thanh-vien";
            case "meetings", "joint_activities", "results_2023" -> "/hoi-nghi";
            case "ballot", "acclaim", "review" -> "/binh-xet";
            case "awards" -> "/khen-thuong";
            case "handover" -> "/ban-giao";
            default -> throw new IllegalArgumentException("no page is named for " + path);
        };
    }

    private static List<String> covenant(CaseFacts.Fact fact, List<CaseFacts.Fact> all) {
        if (!fact.path().equals("covenant.signed_by")) {
            return shown(fact, "báo cáo không nêu");
        }
        // signed by all members: each of them is named on the page of the covenant
        List<String> members = new ArrayList<>();
        for (CaseFacts.Fact other : all) {
            if (other.path().matches("members\\.\\d+(\\.name)?")) {
                members.add(other.value());
            }
        }
        return members;
    }

    private static List<String> shown(CaseFacts.Fact fact, String unknown) {
        String value = fact.value();
        if (value.equals("not reported")) {
            return List.of(unknown);
        }
        if (DAY.matcher(value).matches()) {
            return List.of(LocalDate.parse(value).format(SHOWN));
        }
        if (value.equals("false")) {
            return List.of("suy đoán");
        }
        if (value.matches("\\d{4,}") && !fact.path().matches(".*(year|model_for)")) {
            return List.of("%,d".formatted(Long.parseLong(value)).replace(',', '.'));
        }
        Object vietnamese = CaseFacts.vietnamese().get(value);
        return List.of(vietnamese == null ? value : vietnamese.toString());
    }

    private static String value(List<CaseFacts.Fact> facts, String path) {
        return facts.stream()
                .filter(fact -> fact.path().equals(path))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
