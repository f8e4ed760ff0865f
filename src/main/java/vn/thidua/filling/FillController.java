package vn.thidua.filling;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.award.AwardOffer;
import vn.thidua.award.ProposalPlace;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** Nominations filled from the cluster's result: looked at first, then drafted all at once. */
@Controller
@RequestMapping("/nam/{yearId}/khen-thuong/tu-ket-qua")
class FillController {

    private final Filling filling;
    private final AwardOffer offer;
    private final ClusterYears years;

    FillController(Filling filling, AwardOffer offer, ClusterYears years) {
        this.filling = filling;
        this.offer = offer;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.NOMINATION_ADD)
    String suggestions(@PathVariable ClusterYearId yearId, Model model) {
        YearView year = years.get(yearId);
        List<Filling.Line> lines = filling.lines(year);
        model.addAttribute("form", FillForm.of(lines));
        return page(year, lines, model);
    }

    @PostMapping
    @Allow(Action.NOMINATION_ADD)
    String fill(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") FillForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        YearView year = years.get(yearId);
        return submission
                .attempt(errors, () -> filling.fill(actor, year, form))
                .then(year.path() + "/khen-thuong", "award.filled")
                .orShow(() -> page(year, filling.lines(year), model));
    }

    private String page(YearView year, List<Filling.Line> lines, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("lines", lines);
        model.addAttribute("awards", offer.awardOptions(ProposalPlace.in(year), null));
        return "award/fill";
    }
}
