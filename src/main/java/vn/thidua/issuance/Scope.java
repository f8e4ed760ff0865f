package vn.thidua.issuance;

import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.UnitId;

/**
 * Where papers belong: to a cluster-year, or to an organiser as a whole.
 *
 * @param year null: the organiser's own papers
 */
public record Scope(
        UnitId organiser, String organiserName, @Nullable YearView year) {

    /** Where the papers of a cluster-year are. */
    public static final String YEAR = "/nam/{yearId}/van-ban";

    /** Where an organiser's own papers are. */
    public static final String UNIT = "/don-vi/{unitId}/van-ban";

    /** The papers of a cluster-year. */
    public static Scope of(YearView year) {
        return new Scope(year.organiser(), year.organiserName(), year);
    }

    /** Address of the list of its papers. */
    public String path() {
        return (year == null ? "/don-vi/" + organiser : year.path()) + "/van-ban";
    }

    /** Address of the page on which this paper is looked at as a draft. */
    public String path(Offer offer) {
        return path() + "/" + offer.kind().slug() + "/" + offer.subject();
    }

    /** Address of the page of an issued paper, as it is read here. */
    public String path(IssuedPaper paper) {
        return path(paper.id());
    }

    String path(long paper) {
        return path() + "/so/" + paper;
    }
}
