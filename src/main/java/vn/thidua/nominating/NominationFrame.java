package vn.thidua.nominating;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.ProposalPlace;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;

/** What every page of one nomination stands on: the nomination, and the frame of its cluster-year if it has one. */
@Component
public class NominationFrame {

    private final NominationReads reads;
    private final ClusterYears years;

    NominationFrame(NominationReads reads, ClusterYears years) {
        this.reads = reads;
        this.years = years;
    }

    /** Adds "nomination" and, in a cluster-year, "year" to the model. */
    public NominationView put(NominationId id, Model model) {
        NominationView nomination = reads.one(id);
        model.addAttribute("nomination", nomination);
        ClusterYearId year = nomination.yearId();
        if (year != null) {
            model.addAttribute("year", years.get(year));
        }
        return nomination;
    }

    /** Where a nomination put before was proposed. */
    static ProposalPlace place(NominationView nomination, Model model) {
        return model.getAttribute("year") instanceof YearView year
                ? ProposalPlace.in(year)
                : new ProposalPlace(nomination.programme(), nomination.organiser(), nomination.year(), null);
    }
}
