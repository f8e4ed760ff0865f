package vn.thidua.catalogue;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.catalogue.Store.Table;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;

/** Edits an award of the catalogue with its papers and rules; the id 0 stands for a new one. */
@Controller
class AwardEntryController {

    private final CatalogueKeeping keeping;
    private final PartsKeeping parts;
    private final CatalogueReading reading;
    private final Authorities authorities;
    private final LegalDocuments documents;
    private final Choices choices;

    AwardEntryController(
            CatalogueKeeping keeping,
            PartsKeeping parts,
            CatalogueReading reading,
            Authorities authorities,
            LegalDocuments documents,
            Choices choices) {
        this.keeping = keeping;
        this.parts = parts;
        this.reading = reading;
        this.authorities = authorities;
        this.documents = documents;
        this.choices = choices;
    }

    @GetMapping("/danh-muc/khen/{awardId}/sua")
    @Allow(Action.CATALOGUE_EDIT)
    String award(
            @PathVariable long awardId,
            @RequestParam(name = "tu", required = false) @Nullable Long before,
            @RequestParam(name = "loai", required = false) @Nullable String asked,
            Model model) {
        model.addAttribute("form", entry(awardId, before, "FORM".equals(asked) ? AwardClass.FORM : AwardClass.TITLE));
        return awardPage(awardId, model);
    }

    private AwardEntry entry(long award, @Nullable Long before, AwardClass awardClass) {
        if (award != 0) {
            return keeping.find(Table.AWARD, award, null, AwardEntry.class);
        }
        return before == null
                ? AwardEntry.empty(awardClass, reading.nextPosition(awardClass))
                : keeping.find(Table.AWARD, before, null, AwardEntry.class).anew();
    }

    @PostMapping("/danh-muc/khen/{awardId}/sua")
    @Allow(Action.CATALOGUE_EDIT)
    String saveAward(
            @PathVariable long awardId,
            @Valid @ModelAttribute("form") AwardEntry form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        List<Long> saved = new ArrayList<>();
        return submission
                .attempt(errors, () -> saved.add(keeping.save(awardId, form, actor)))
                .then(() -> path(saved.isEmpty() ? awardId : saved.get(0)), "catalogue.saved")
                .orShow(() -> awardPage(awardId, model));
    }

    private String awardPage(long awardId, Model model) {
        model.addAttribute("id", awardId);
        model.addAttribute("back", awardId == 0 ? "/danh-muc/danh-hieu" : path(awardId));
        model.addAttribute("classes", choices.of("catalogue.class.", AwardClass.values()));
        model.addAttribute(
                "authorities",
                authorities.all().stream()
                        .map(authority -> Option.of(authority.id(), authority.name()))
                        .toList());
        model.addAttribute("documents", documents.options(null));
        return "catalogue/award-form";
    }

    @GetMapping("/danh-muc/khen/{awardId}/giay-to/{paperId}")
    @Allow(Action.CATALOGUE_EDIT)
    String paper(@PathVariable long awardId, @PathVariable long paperId, Model model) {
        model.addAttribute(
                "form",
                paperId == 0
                        ? AwardParts.Paper.empty(reading.papers(awardId).size() + 1)
                        : keeping.find(Table.AWARD_PAPER, paperId, awardId, AwardParts.Paper.class));
        return paperPage(awardId, paperId, model);
    }

    @PostMapping("/danh-muc/khen/{awardId}/giay-to/{paperId}")
    @Allow(Action.CATALOGUE_EDIT)
    String savePaper(
            @PathVariable long awardId,
            @PathVariable long paperId,
            @Valid @ModelAttribute("form") AwardParts.Paper form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> parts.save(awardId, paperId, form, actor))
                .then(path(awardId), "catalogue.saved")
                .orShow(() -> paperPage(awardId, paperId, model));
    }

    private String paperPage(long awardId, long paperId, Model model) {
        model.addAttribute("award", reading.get(awardId));
        model.addAttribute("paperId", paperId);
        model.addAttribute("kinds", choices.of("catalogue.paper.kind.", PaperKind.values()));
        return "catalogue/paper";
    }

    @GetMapping("/danh-muc/khen/{awardId}/dieu-kien/{ruleId}")
    @Allow(Action.AWARD_RULE_EDIT)
    String rule(@PathVariable long awardId, @PathVariable long ruleId, Here here, Actor actor, Model model) {
        model.addAttribute("form", parts.rule(awardId, ruleId, here.allows(Action.CATALOGUE_EDIT), actor));
        return rulePage(awardId, ruleId, here, actor, model);
    }

    @PostMapping("/danh-muc/khen/{awardId}/dieu-kien/{ruleId}")
    @Allow(Action.AWARD_RULE_EDIT)
    String saveRule(
            @PathVariable long awardId,
            @PathVariable long ruleId,
            @Valid @ModelAttribute("form") AwardParts.Rule form,
            BindingResult errors,
            Submission submission,
            Here here,
            Actor actor,
            Model model) {
        boolean keeps = here.allows(Action.CATALOGUE_EDIT);
        parts.mustSayRules(keeps, actor);
        return submission
                .attempt(errors, () -> parts.save(awardId, ruleId, form, keeps, actor))
                .then(path(awardId), "catalogue.saved")
                .orShow(() -> rulePage(awardId, ruleId, here, actor, model));
    }

    private String rulePage(long awardId, long ruleId, Here here, Actor actor, Model model) {
        model.addAttribute("keeps", here.allows(Action.CATALOGUE_EDIT));
        model.addAttribute("award", reading.get(awardId));
        model.addAttribute("ruleId", ruleId);
        model.addAttribute(
                "names",
                reading.ruleKeys().entrySet().stream()
                        .map(rule -> new Option(rule.getKey(), choices.text(rule.getValue())))
                        .toList());
        model.addAttribute(
                "programmes",
                reading.ownProgrammes(actor).stream()
                        .map(programme -> Option.of(programme.programme(), programme.name()))
                        .toList());
        model.addAttribute("documents", documents.options(null));
        return "catalogue/rule";
    }

    private static String path(long award) {
        return "/danh-muc/khen/" + award;
    }
}
