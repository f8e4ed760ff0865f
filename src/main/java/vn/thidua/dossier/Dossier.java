package vn.thidua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView;
import vn.thidua.shared.NominationId;

/**
 * What is there of a nomination's papers.
 *
 * @param papers first those the award asks for, in the award's order
 * @param opinions in the order in which they were asked for
 * @param report the merit report; null while nobody wrote one
 */
public record Dossier(
        NominationId nomination,
        List<Paper> papers,
        List<OpinionView> opinions,
        @Nullable Report report) {

    /** The merit report as it is written. */
    public record Report(
            @Nullable String features,
            @Nullable String results,
            @Nullable String earlier) {}

    public Dossier {
        papers = List.copyOf(papers);
        opinions = List.copyOf(opinions);
    }

    /** Required papers that are not there. */
    public List<Paper> missing() {
        return papers.stream().filter(Paper::lacking).toList();
    }

    public List<Paper> there() {
        return papers.stream().filter(Paper::there).toList();
    }

    /** Is nothing missing? True also where nobody laid down what the award asks for; {@link #known} tells the two apart. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** Was it laid down what the award asks for? */
    public boolean known() {
        return papers.stream().anyMatch(paper -> !paper.byHand());
    }

    /** Was nothing of its papers written here? Of a year that is over they are then unknown, not missing. */
    public boolean untold(NominationView nomination) {
        return nomination.settled() && papers.stream().noneMatch(paper -> paper.there() || paper.id() != null);
    }

    /** How many papers the award asks for without fail. */
    public int required() {
        return (int) papers.stream().filter(Paper::required).count();
    }

    /** All files that count. */
    public List<FileView> files() {
        return papers.stream()
                .flatMap(paper -> paper.files().stream())
                .filter(file -> !file.withdrawn())
                .toList();
    }
}
