package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.covenant.Registration;
import vn.thidua.criteria.ScaleView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/** Empty sheets of a year: a copy of each line of the scale, its step of points, and the targets the units have signed. */
@Component
class BlankSheets {

    /** Makes the sheets of one year by one scale. */
    record Maker(
            ClusterYearId year,
            ScaleView scale,
            @Nullable BigDecimal step,
            Map<MembershipId, List<Registration.Target>> signed,
            LineEvidence evidence,
            ScoreEntry.Hand hand) {

        /** The sheet of a member, or of a part of it. */
        ScoreSheet blank(MembershipId member, String part) {
            ScoreSheet sheet = new ScoreSheet(year, member, part, scale, step);
            sheet.aimAt(signed.getOrDefault(member, List.of()));
            return sheet;
        }

        /**
         * What the unit gave itself and showed before stands in the new sheet as well, where the criterion is the same.
         *
         * @param criteria of the scale, each with the one it was in the earlier sheet's
         */
        void carryOver(ScoreSheet earlier, ScoreSheet sheet, Map<Long, Long> criteria) {
            Map<ScoreLine, ScoreLine> lines = sheet.predecessors(earlier, criteria);
            Map<Long, Long> successors = new HashMap<>();
            lines.forEach((line, before) -> {
                line.carryOver(before, hand);
                successors.put(before.id(), line.id());
            });
            evidence.carryOver(successors);
        }
    }

    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Registration registration;
    private final LineEvidence evidence;
    private final Today today;

    BlankSheets(
            ClusterYears years, ProgrammeRules rules, Registration registration, LineEvidence evidence, Today today) {
        this.years = years;
        this.rules = rules;
        this.registration = registration;
        this.evidence = evidence;
        this.today = today;
    }

    Maker of(ClusterYearId year, ScaleView scale, Actor actor) {
        BigDecimal step = ScoringRules.of(rules, years.get(year)).stepOf(scale);
        ScoreEntry.Hand hand = new ScoreEntry.Hand(actor.name(), today.now());
        return new Maker(year, scale, step, signed(year), evidence, hand);
    }

    /** Only a part's sheet that is blank still may be taken away again. */
    void mustBeBlankPart(ScoreSheet sheet) {
        sheet.mustBeEmptyPart(evidence.everShown(sheet.id()));
    }

    /** What the units have signed, what was signed last first. */
    Map<MembershipId, List<Registration.Target>> signed(ClusterYearId year) {
        return registration.targets(year);
    }
}
