package vn.thidua.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.UnitId;

/** What a draft says: its facts, what it rests on, its articles. */
@Controller
@RequestMapping("/don-vi/{unitId}/quyet-dinh/{decisionId}")
class DraftController {

    /** The papers that are cited, and further lines, each of its own. */
    record BasisForm(
            @Nullable List<@Nullable Long> documents,
            @Size(max = 4000) @Nullable String others) {

        static BasisForm of(DecisionView decision) {
            return new BasisForm(
                    decision.bases().stream()
                            .map(DecisionView.Basis::document)
                            .filter(Objects::nonNull)
                            .toList(),
                    String.join(
                            "\n",
                            decision.bases().stream()
                                    .filter(basis -> basis.document() == null)
                                    .map(DecisionView.Basis::title)
                                    .toList()));
        }

        public List<Long> chosen() {
            return documents == null
                    ? List.of()
                    : documents.stream().filter(Objects::nonNull).toList();
        }
    }

    /** The articles, an empty line between two; kept for the next decision or not. */
    record ArticlesForm(
            @NotBlank @Size(max = 20000) @Nullable String text,
            @Nullable Boolean keep) {}

    private final DecisionReads reads;
    private final DraftKeeping drafting;
    private final DraftTexts texts;
    private final DraftChoices choices;
    private final Articles articles;

    DraftController(
            DecisionReads reads, DraftKeeping drafting, DraftTexts texts, DraftChoices choices, Articles articles) {
        this.reads = reads;
        this.drafting = drafting;
        this.texts = texts;
        this.choices = choices;
        this.articles = articles;
    }

    @GetMapping("/sua")
    @Allow(Action.DECISION_DRAFT)
    String facts(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        model.addAttribute("form", drafting.form(unitId, decisionId));
        return factsPage(unitId, decisionId, model);
    }

    @PostMapping("/sua")
    @Allow(Action.DECISION_DRAFT)
    String facts(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> drafting.change(actor, unitId, decisionId, form))
                .then(path(unitId, decisionId), "decision.saved")
                .orShow(() -> factsPage(unitId, decisionId, model));
    }

    @GetMapping("/can-cu")
    @Allow(Action.DECISION_DRAFT)
    String bases(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        model.addAttribute("form", BasisForm.of(reads.one(unitId, decisionId)));
        return basesPage(unitId, decisionId, model);
    }

    @PostMapping("/can-cu")
    @Allow(Action.DECISION_DRAFT)
    String bases(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @Valid @ModelAttribute("form") BasisForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> texts.cite(
                                actor,
                                unitId,
                                decisionId,
                                form.chosen(),
                                Objects.requireNonNullElse(form.others(), "")))
                .then(path(unitId, decisionId), "decision.saved")
                .orShow(() -> basesPage(unitId, decisionId, model));
    }

    @GetMapping("/dieu")
    @Allow(Action.DECISION_DRAFT)
    String articles(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        String written = Articles.joined(reads.one(unitId, decisionId).articles());
        model.addAttribute("form", new ArticlesForm(written, false));
        return articlesPage(unitId, decisionId, model);
    }

    @PostMapping("/dieu")
    @Allow(Action.DECISION_DRAFT)
    String articles(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @Valid @ModelAttribute("form") ArticlesForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> texts.word(
                                actor,
                                unitId,
                                decisionId,
                                Objects.requireNonNull(form.text()),
                                Boolean.TRUE.equals(form.keep())))
                .then(path(unitId, decisionId), "decision.saved")
                .orShow(() -> articlesPage(unitId, decisionId, model));
    }

    private String factsPage(UnitId organiser, long id, Model model) {
        DecisionView decision = reads.one(organiser, id);
        model.addAttribute("decision", decision);
        model.addAttribute("back", decision.path());
        model.addAttribute("isNew", false);
        choices.addTo(organiser, model);
        return "decision/draft";
    }

    private String basesPage(UnitId organiser, long id, Model model) {
        DecisionView decision = reads.one(organiser, id);
        model.addAttribute("decision", decision);
        model.addAttribute("citable", texts.citable(decision));
        return "decision/bases";
    }

    private String articlesPage(UnitId organiser, long id, Model model) {
        DecisionView decision = reads.one(organiser, id);
        model.addAttribute("decision", decision);
        model.addAttribute("articles", articles.filled(decision));
        return "decision/articles";
    }

    private static String path(UnitId organiser, long id) {
        return "/don-vi/" + organiser + "/quyet-dinh/" + id;
    }
}
