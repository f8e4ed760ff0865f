package vn.thidua.merit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationView;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;

/**
 * Writes the facts as the first text of a merit report: one fact a line, nothing that the record does not know. Whoever
 * writes the report goes on from there.
 */
@Component
class MeritDraft {

    /** More lines of one kind than anybody reads; how many there are besides is said. */
    private static final int LISTED = 40;

    private final Wording wording;
    private final Show show;

    MeritDraft(Wording wording, Show show) {
        this.wording = wording;
        this.show = show;
    }

    MeritReport of(MeritFacts facts) {
        return MeritReport.of(
                MeritReport.UNWRITTEN,
                text(Section.FEATURES, features(facts.nomination())),
                text(Section.RESULTS, results(facts)),
                text(Section.EARLIER, list(facts.earlier(), this::earlier)));
    }

    private List<String> features(NominationView nomination) {
        List<String> lines = new ArrayList<>();
        String who = Objects.requireNonNullElse(nomination.who(), "");
        if (nomination.unit() != null && nomination.yearId() != null) {
            lines.add(wording.of(
                    "merit.text.member", nomination.unit(), nomination.place(), String.valueOf(nomination.year())));
        }
        if (nomination.name() != null && nomination.unit() != null) {
            lines.add(wording.of("merit.text.ofUnit", who, nomination.unit()));
        }
        if (nomination.person().birthYear() != null) {
            lines.add(wording.of(
                    "merit.text.born", String.valueOf(nomination.person().birthYear())));
        }
        if (nomination.person().job() != null) {
            lines.add(wording.of("merit.text.job", nomination.person().job()));
        }
        return lines;
    }

    private List<String> results(MeritFacts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.nomination().achievement() != null) {
            lines.addAll(facts.nomination().achievement().lines().toList());
        }
        List<String> known = new ArrayList<>();
        if (facts.result() != null) {
            known.addAll(result(facts.result()));
        }
        NominationView.Standing chosen = facts.nomination().standing();
        if (chosen != null && chosen.votes() != null && chosen.base() != null) {
            known.add(wording.of("merit.text.votes", chosen.votes(), chosen.base()));
        }
        headed(lines, "merit.text.results", known);
        headed(lines, "merit.text.targets", list(facts.targets(), this::target));
        headed(lines, "merit.text.activities", list(facts.activities(), this::activity));
        headed(lines, "merit.text.evidence", list(facts.evidence(), this::proof));
        return lines;
    }

    private List<String> result(MeritFacts.Result result) {
        List<String> lines = new ArrayList<>();
        String day = wording.of(result.publishedOn());
        if (result.total() != null && result.maximum() != null) {
            lines.add(wording.of("merit.text.total", result.total(), result.maximum(), day));
        }
        if (result.rank() != null) {
            lines.add(wording.of("merit.text.rank", result.rank(), result.units()));
        }
        if (result.grade() != null) {
            lines.add(wording.of("merit.text.grade", result.grade()));
        }
        return lines;
    }

    private String target(MeritFacts.Target target) {
        return target.planned() == null
                ? wording.of("merit.text.target", target.text())
                : wording.of(
                        "merit.text.target.figure",
                        target.text(),
                        show.number(target.planned()),
                        Objects.requireNonNullElse(target.measure(), ""));
    }

    private String activity(MeritFacts.Activity activity) {
        String what = activity.on() == null
                ? wording.of("merit.text.activity", activity.what())
                : wording.of("merit.text.activity.on", activity.what(), wording.of(activity.on()));
        return activity.dong() == null ? what : what + wording.of("merit.text.money", show.money(activity.dong()));
    }

    private String proof(MeritFacts.Proof proof) {
        String number = proof.number();
        LocalDate dated = proof.dated();
        if (number == null) {
            return dated == null
                    ? wording.of("merit.text.proof", proof.title())
                    : wording.of("merit.text.proof.day", proof.title(), wording.of(dated));
        }
        return dated == null
                ? wording.of("merit.text.proof.number", proof.title(), number)
                : wording.of("merit.text.proof.numberDay", proof.title(), number, wording.of(dated));
    }

    private String earlier(EarlierGrant grant) {
        return wording.of(
                "merit.text.grant",
                String.valueOf(grant.year()),
                grant.awardName(),
                grant.authority(),
                grant.number(),
                wording.of(grant.decidedOn()));
    }

    private void headed(List<String> lines, String heading, List<String> below) {
        if (!below.isEmpty()) {
            lines.add(wording.of(heading));
            lines.addAll(below);
        }
    }

    private <T> List<String> list(List<T> facts, Function<T, String> line) {
        List<String> lines =
                new ArrayList<>(facts.stream().limit(LISTED).map(line).toList());
        if (facts.size() > LISTED) {
            lines.add(wording.of("merit.text.more", facts.size() - LISTED));
        }
        return lines;
    }

    /** Whole lines only, as many as the part may have. */
    private static @Nullable String text(Section section, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() + 1 > section.most()) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.isEmpty() ? null : text.toString();
    }
}
