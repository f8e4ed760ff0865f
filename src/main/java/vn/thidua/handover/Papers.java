package vn.thidua.handover;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Option;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** Puts the paper of a handover together; each source of findings is asked once. */
@Component
class Papers {

    private static final int MOST_UNITS = 500;

    private final ClusterYears years;
    private final UnitDirectory directory;
    private final List<Findings> sources;
    private final Wording wording;

    Papers(ClusterYears years, UnitDirectory directory, List<Findings> sources, Wording wording) {
        this.years = years;
        this.directory = directory;
        // one order at all times, on which the fingerprint rests
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> source.getClass().getName()))
                .toList();
        this.wording = wording;
    }

    Parties parties(ClusterYearId year) {
        return new Parties(years.members(year), directory);
    }

    /** The paper as it stands now; of a signed handover as it was signed. */
    Paper of(YearView year, Handover handover) {
        Parties parties = parties(year.id());
        HandoverForm facts = handover.form();
        return new Paper(
                facts,
                parties.name(facts.from()),
                parties.receiver(facts),
                parties.outgoing(facts),
                parties.incoming(facts),
                facts.facts(wording, parties),
                handover.isSigned() ? handover.findings() : found(year));
    }

    /** What is found now; of a year that is over nothing more is asked. */
    private List<Finding> found(YearView year) {
        return year.settled()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.findings(year).stream())
                        .sorted(Finding.AS_LISTED)
                        .toList();
    }

    /** Units that may receive without being members of the year, the organiser's own first. */
    List<Option> others(YearView year, List<MemberView> members) {
        List<UnitId> leftOut = members.stream().map(MemberView::unit).toList();
        return directory.choices(null, year.organiser(), List.of(), leftOut, MOST_UNITS).stream()
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }
}
