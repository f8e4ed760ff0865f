package vn.thidua.yearpaper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Show;
import vn.thidua.programme.AwardKindView;
import vn.thidua.programme.CalendarEntry;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.Stage;

/**
 * The rules of a programme as they hold in a year, as values for fixed texts. A rule that is not set is room to write in: it
 * is not guessed. Three statements.
 */
@Component
class RuleQuotes {

    private static final Show SHOW = new Show();

    private final YearPapers papers;
    private final ProgrammeRules rules;

    RuleQuotes(YearPapers papers, ProgrammeRules rules) {
        this.papers = papers;
        this.rules = rules;
    }

    /** For a cluster of so many members: quotas may be a share of them. */
    Map<String, String> of(YearView year, int members) {
        LocalDate day = year.ruleDay();
        RuleSet set = rules.on(year.programme(), day);
        ScoringRules scoring = ScoringRules.of(set);
        Map<String, String> quotes = new HashMap<>();
        quotes.put("loai chu hoa", papers.say("yearpaper.kind." + year.kind()));
        quotes.put("so luong", number(set));
        quotes.put(
                "cach chon",
                papers.orRoom(set.text(RuleKey.HEAD_METHOD)
                        .map(method -> papers.say("programme.choice." + method))
                        .orElse(null)));
        quotes.put(
                "lich", calendar(rules.calendar(year.programme(), year.year()).values()));
        quotes.put("dang ky", registration(set));
        quotes.put(
                "cac buoc cham",
                scoring.stages().stages().stream()
                        .map(stage -> stage(year, stage))
                        .collect(Collectors.joining(", ")));
        quotes.put("diem chinh thuc", stage(year, scoring.official()));
        quotes.put("bang diem", papers.orRoom(String.join("; ", set.list(RuleKey.TIE_BREAK))));
        quotes.put("xep loai", grades(set));
        quotes.put("bo phieu", votes(set));
        quotes.put("danh hieu", awards(rules.awards(year.programme(), year.cluster(), day), members));
        return quotes;
    }

    /** The awards that may be proposed, each with its number. */
    List<String> awards(YearView year, int members) {
        return rules.awards(year.programme(), year.cluster(), year.ruleDay()).stream()
                .map(award -> award(award, members))
                .toList();
    }

    private String stage(YearView year, Stage stage) {
        return papers.say(stage.key(year.kind()));
    }

    private String number(RuleSet set) {
        String fewest = set.number(RuleKey.FEWEST_MEMBERS).map(SHOW::number).orElse(papers.room());
        String most = set.number(RuleKey.MOST_MEMBERS).map(SHOW::number).orElse(papers.room());
        return papers.say("yearpaper.rule.members", fewest, most);
    }

    private String calendar(Collection<CalendarEntry> entries) {
        return papers.lines(entries.stream()
                .filter(entry -> entry.opensOn() != null || entry.dueOn() != null)
                .sorted(Comparator.comparing(CalendarEntry::step))
                .map(entry -> papers.say(
                        "yearpaper.rule.step",
                        papers.say(entry.step().key()),
                        papers.period(entry.opensOn(), entry.dueOn())))
                .toList());
    }

    private String registration(RuleSet set) {
        return set.flag(RuleKey.REGISTRATION_REQUIRED)
                .map(required -> papers.say(required ? "yearpaper.rule.registered" : "yearpaper.rule.notRegistered"))
                .orElse(papers.room());
    }

    private String grades(RuleSet set) {
        return papers.orRoom(set.gradeBands().stream()
                .map(band -> papers.say("yearpaper.rule.grade", band.name(), SHOW.number(band.least())))
                .collect(Collectors.joining("; ")));
    }

    private String votes(RuleSet set) {
        return papers.lines(Stream.of(
                        sentence(
                                "yearpaper.rule.quorum",
                                set.number(RuleKey.QUORUM).orElse(null)),
                        set.number(RuleKey.VOTE_THRESHOLD)
                                .map(threshold -> papers.say(
                                        "yearpaper.rule.threshold",
                                        SHOW.number(threshold),
                                        set.base(RuleKey.VOTE_BASE)
                                                .map(base -> papers.say("programme.choice." + base.name()))
                                                .orElse(papers.room())))
                                .orElse(null),
                        set.flag(RuleKey.SELF_VOTE)
                                .map(self -> papers.say(self ? "yearpaper.rule.selfVote" : "yearpaper.rule.noSelfVote"))
                                .orElse(null))
                .filter(Objects::nonNull)
                .map(sentence -> "- " + sentence)
                .toList());
    }

    private @Nullable String sentence(String key, @Nullable BigDecimal number) {
        return number == null ? null : papers.say(key, SHOW.number(number));
    }

    private String awards(List<AwardKindView> awards, int members) {
        return papers.lines(
                awards.stream().map(award -> "- " + award(award, members)).toList());
    }

    private String award(AwardKindView award, int members) {
        AwardKindView.Quota quota = award.quotaFor(members);
        return quota == null
                ? papers.say("yearpaper.rule.award", award.name(), award.authority())
                : papers.say(
                        "yearpaper.rule.award.quota",
                        award.name(),
                        award.authority(),
                        YearPapers.count(quota.allowed()));
    }
}
