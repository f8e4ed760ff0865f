package vn.thidua.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.covenant.Registration;
import vn.thidua.covenant.Registration.Target;
import vn.thidua.crosscheck.Checkers;
import vn.thidua.insight.Season.Checked;
import vn.thidua.insight.Sign.Kind;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;

/** Looks for signs in the scores of a cluster's last years; a fixed number of statements for each of them. */
@Service
@Transactional(readOnly = true)
class Signs {

    private static final int YEARS = 5;
    private static final int SEVERAL = 2;

    private final ScoreReading reading;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Registration registration;
    private final Checkers checkers;

    Signs(
            ScoreReading reading,
            ClusterYears years,
            ProgrammeRules rules,
            Registration registration,
            Checkers checkers) {
        this.reading = reading;
        this.years = years;
        this.rules = rules;
        this.registration = registration;
        this.checkers = checkers;
    }

    /** Of this year, and of the years before it where a sign needs several. */
    List<Sign> of(YearView year) {
        List<Season> seasons = years.of(year.cluster()).stream()
                .filter(one -> one.year() <= year.year())
                .limit(YEARS)
                .map(this::season)
                .toList();
        Season now = seasons.get(0);
        List<Sign> signs = new ArrayList<>(atMaximum(now));
        signs.addAll(copiedTargets(seasons));
        signs.addAll(equalChecks(now));
        signs.addAll(kindPairs(seasons));
        signs.addAll(regularlyAbove(seasons));
        return signs;
    }

    private Season season(YearView year) {
        return new Season(
                year,
                ScoringRules.of(rules, year).official(),
                years.members(year.id()),
                reading.newest(year.id()).stream().filter(SheetData::main).toList(),
                checkers.of(year.id()));
    }

    private static List<Sign> atMaximum(Season now) {
        return now.sheets().stream()
                .flatMap(sheet -> now.allAtMaximum(sheet).stream()
                        .map(lines -> new Sign(
                                Kind.ALL_AT_MAXIMUM,
                                List.of(now.member(sheet).name(), lines.toString()),
                                now.link(sheet))))
                .toList();
    }

    private List<Sign> copiedTargets(List<Season> seasons) {
        if (seasons.size() < SEVERAL
                || seasons.get(1).year().year() != seasons.get(0).year().year() - 1) {
            return List.of();
        }
        Season now = seasons.get(0);
        Map<UnitId, List<Target>> then = targets(seasons.get(1));
        List<Sign> signs = new ArrayList<>();
        Map<UnitId, List<Target>> promised = targets(now);
        for (MemberView member : now.members()) {
            List<Target> current = promised.getOrDefault(member.unit(), List.of());
            List<Target> before = then.getOrDefault(member.unit(), List.of());
            if (current.size() >= SEVERAL
                    && current.stream().allMatch(target -> before.stream().anyMatch(old -> same(old, target)))) {
                signs.add(new Sign(
                        Kind.TARGETS_COPIED,
                        List.of(member.name(), "" + current.size()),
                        now.year().path() + "/giao-uoc"));
            }
        }
        return signs;
    }

    private Map<UnitId, List<Target>> targets(Season season) {
        ClusterYearId id = season.year().id();
        Map<UnitId, List<Target>> byUnit = season.members().stream()
                .collect(Collectors.toMap(MemberView::unit, member -> new ArrayList<>(), (one, same) -> one));
        registration
                .targets(id)
                .forEach((member, targets) -> season.members().stream()
                        .filter(one -> one.id().equals(member))
                        .forEach(one ->
                                Objects.requireNonNull(byUnit.get(one.unit())).addAll(targets)));
        return byUnit;
    }

    private static boolean same(Target one, Target other) {
        return one.text().equalsIgnoreCase(other.text())
                && one.planned().compareTo(other.planned()) == 0
                && Objects.equals(one.unitOfMeasure(), other.unitOfMeasure());
    }

    private static List<Sign> equalChecks(Season now) {
        return now.checks().stream()
                .filter(check -> check.equal() == check.lines())
                .map(check -> new Sign(
                        Kind.CHECK_EQUALS_SELF,
                        List.of(check.checkerName(), now.member(check.sheet()).name(), "" + check.lines()),
                        now.link(check.sheet())))
                .toList();
    }

    /** What one unit gave another over the years. */
    private record Kindness(UnitId checker, UnitId checked, String checkerName, int lines, int lower) {

        static Kindness of(Season season, Checked check) {
            return new Kindness(
                    check.checker(),
                    season.member(check.sheet()).unit(),
                    check.checkerName(),
                    check.lines(),
                    check.lower());
        }

        Kindness and(Kindness other) {
            return new Kindness(checker, checked, checkerName, lines + other.lines, lower + other.lower);
        }

        boolean isAnsweredBy(Kindness other) {
            return checker.equals(other.checked) && checked.equals(other.checker);
        }
    }

    static List<Sign> kindPairs(List<Season> seasons) {
        List<Kindness> kind = seasons.stream()
                .flatMap(season -> season.checks().stream().map(check -> Kindness.of(season, check)))
                .collect(Collectors.toMap(
                        one -> List.of(one.checker(), one.checked()), Function.identity(), Kindness::and))
                .values()
                .stream()
                .filter(one -> one.lower() == 0)
                .toList();
        return kind.stream()
                .filter(one -> one.checker().value() < one.checked().value())
                .flatMap(one -> kind.stream()
                        .filter(one::isAnsweredBy)
                        .map(other -> new Sign(
                                Kind.KIND_TO_EACH_OTHER,
                                List.of(one.checkerName(), other.checkerName(), "" + one.lines(), "" + other.lines()),
                                seasons.get(0).year().path() + "/cham-cheo")))
                .toList();
    }

    static List<Sign> regularlyAbove(List<Season> seasons) {
        Season now = seasons.get(0);
        List<Map<UnitId, String>> above = seasons.stream().map(Season::farAbove).toList();
        return now.members().stream()
                .map(member -> Map.entry(
                        member.name(),
                        above.stream()
                                .map(year -> year.get(member.unit()))
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(found -> found.getValue().size() >= SEVERAL)
                .map(found -> new Sign(
                        Kind.REGULARLY_ABOVE,
                        List.of(found.getKey(), String.join("; ", found.getValue())),
                        now.year().path() + "/cham-diem"))
                .toList();
    }
}
