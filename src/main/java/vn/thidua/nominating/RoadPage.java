package vn.thidua.nominating;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Here;
import vn.thidua.award.Examination;
import vn.thidua.award.Examination.OpenRule;
import vn.thidua.award.NominationView;
import vn.thidua.award.Quotas;
import vn.thidua.award.Quotas.Quota;
import vn.thidua.award.Review;
import vn.thidua.award.Stage;
import vn.thidua.shared.NominationId;

/** What the page of a step shows, and which steps a person may take now. */
@Component
public class RoadPage {

    /**
     * A step to choose.
     *
     * @param key message key of its words
     * @param forward the next step; else one that leads back
     */
    public record Offered(String key, String path, boolean forward) {}

    private final NominationFrame frame;
    private final Quotas quotas;
    private final ObjectProvider<Examination> examinations;
    private final ObjectProvider<Intake> intakes;

    RoadPage(
            NominationFrame frame,
            Quotas quotas,
            ObjectProvider<Examination> examinations,
            ObjectProvider<Intake> intakes) {
        this.frame = frame;
        this.quotas = quotas;
        this.examinations = examinations;
        this.intakes = intakes;
    }

    /** The steps this person may take with the nomination now, the one forward first. */
    public List<Offered> offered(NominationView nomination, Here here) {
        return Arrays.stream(RoadStep.values())
                .filter(step -> step.leadsOnFrom(nomination.stage()) && here.allows(step.action()))
                .map(step -> new Offered(step.key(), step.pathOf(nomination), step.isForward()))
                .toList();
    }

    /** May staff write down what the board said of it elsewhere? */
    public boolean recordable(NominationView nomination) {
        Review review = nomination.review();
        return nomination.stage() == Stage.EXAMINED
                || nomination.settled() && nomination.stage().isWithOrganiser()
                || nomination.stage() == Stage.REVIEWED && (review == null || review.item() == null);
    }

    String show(RoadStep step, NominationId id, Model model) {
        NominationView nomination = frame.put(id, model);
        boolean counts = step == RoadStep.SUBMIT || step == RoadStep.RECEIVE;
        model.addAttribute("step", step);
        model.addAttribute("quota", counts ? quota(nomination, model) : null);
        model.addAttribute("missing", counts ? missing(id) : List.of());
        model.addAttribute("open", step == RoadStep.EXAMINE ? open(id) : List.of());
        return "award/step";
    }

    private @Nullable Quota quota(NominationView nomination, Model model) {
        return quotas.of(NominationFrame.place(nomination, model)).stream()
                .filter(quota -> quota.award().id() == nomination.awardKind())
                .findFirst()
                .orElse(null);
    }

    private List<String> missing(NominationId id) {
        return intakes.stream().flatMap(intake -> intake.missing(id).stream()).toList();
    }

    private List<OpenRule> open(NominationId id) {
        return examinations.stream()
                .flatMap(examination -> examination.open(id).stream())
                .toList();
    }
}
