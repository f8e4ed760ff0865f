package vn.thidua.programme;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.access.Role;
import vn.thidua.catalogue.LegalDocuments;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.unit.UnitDirectory;

/** The programmes of an organiser, and one of them with everything that holds in it. */
@Controller
class ProgrammeController {

    private static final TableColumns<ProgrammeKeeping.Row> COLUMNS = TableColumns.<ProgrammeKeeping.Row>none()
            .with("programme.name", ProgrammeKeeping.Row::name)
            .word("programme.kind", row -> row.kind().key())
            .with("programme.organiser", ProgrammeKeeping.Row::organiser);

    private static final TableColumns<AwardForm> AWARDS = TableColumns.<AwardForm>none()
            .with("programme.award.name", AwardForm::name)
            .word("programme.award.class", award -> "programme.award.class." + award.awardClass())
            .with("programme.award.authority", AwardForm::authority)
            .word("programme.award.recipient", award -> "programme.award.recipient." + award.recipient())
            .with("programme.award.quota", AwardForm::quota)
            .with("programme.award.quotaPercent", AwardForm::quotaPercent)
            .with("programme.validFrom", AwardForm::validFrom)
            .with("programme.validTo", AwardForm::validTo);

    private final ProgrammeKeeping keeping;
    private final UnitDirectory units;
    private final LegalDocuments documents;
    private final History history;
    private final Choices choices;
    private final Today today;

    ProgrammeController(
            ProgrammeKeeping keeping,
            UnitDirectory units,
            LegalDocuments documents,
            History history,
            Choices choices,
            Today today) {
        this.keeping = keeping;
        this.units = units;
        this.documents = documents;
        this.history = history;
        this.choices = choices;
        this.today = today;
    }

    @GetMapping("/he-thong")
    @Allow(Action.PROGRAMMES_LIST)
    String programmes(Actor actor, Model model) {
        model.addAttribute("programmes", keeping.rows(actor));
        model.addAttribute("canAdd", actor.has(Role.ORGANISER_STAFF));
        return "programme/programmes";
    }

    @GetMapping("/he-thong/tai-ve")
    @Allow(Action.PROGRAMMES_LIST)
    ResponseEntity<StreamingResponseBody> programmesWorkbook(Actor actor, Workbooks workbooks) {
        return workbooks.list(COLUMNS, keeping.rows(actor), "programme.list");
    }

    @GetMapping("/he-thong/{programmeId}/khen/tai-ve")
    @Allow(Action.PROGRAMME_READ)
    ResponseEntity<StreamingResponseBody> awardsWorkbook(@PathVariable ProgrammeId programmeId, Workbooks workbooks) {
        return workbooks.list(AWARDS, keeping.awards(programmeId), "programme.awards");
    }

    @GetMapping("/he-thong/{programmeId}")
    @Allow(Action.PROGRAMME_READ)
    String programme(
            @PathVariable ProgrammeId programmeId,
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Here here,
            Model model) {
        int year = asked != null && asked.matches("(19|20|21)\\d\\d")
                ? Integer.parseInt(asked)
                : today.date().getYear();
        ProgrammeForm programme = keeping.form(programmeId);
        model.addAttribute("id", programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute(
                "organiser",
                programme.organiser() == null
                        ? ""
                        : units.get(programme.organiser()).name());
        model.addAttribute("shown", year);
        model.addAttribute("calendar", keeping.calendar(programmeId, year));
        model.addAttribute("rules", keeping.rules(programmeId, today.date()));
        model.addAttribute("awards", keeping.awards(programmeId));
        model.addAttribute("bases", documents.all(programmeId));
        model.addAttribute("history", history.of(ProgrammeKeeping.subject(programmeId)));
        model.addAttribute("canEdit", here.allows(Action.PROGRAMME_EDIT));
        return "programme/programme";
    }

    @GetMapping("/he-thong/moi")
    @Allow(Action.PROGRAMME_ADD)
    String fresh(Actor actor, Model model) {
        List<Option> organisers = organisers(actor);
        model.addAttribute("form", new ProgrammeForm(0, null, "", ProgrammeKind.UNION, false, null));
        return form("/he-thong/moi", "/he-thong", organisers, model);
    }

    @PostMapping("/he-thong/moi")
    @Allow(Action.PROGRAMME_ADD)
    String add(
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.add(form, actor))
                .then(() -> path(form), "programme.saved")
                .orShow(() -> form("/he-thong/moi", "/he-thong", organisers(actor), model));
    }

    @GetMapping("/he-thong/{programmeId}/sua")
    @Allow(Action.PROGRAMME_EDIT)
    String edit(@PathVariable ProgrammeId programmeId, Model model) {
        model.addAttribute("form", keeping.form(programmeId));
        return form("/he-thong/" + programmeId + "/sua", "/he-thong/" + programmeId, List.of(), model);
    }

    @PostMapping("/he-thong/{programmeId}/sua")
    @Allow(Action.PROGRAMME_EDIT)
    String change(
            @PathVariable ProgrammeId programmeId,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        String page = "/he-thong/" + programmeId;
        return submission
                .attempt(errors, () -> keeping.change(programmeId, form, actor))
                .then(page, "programme.saved")
                .orShow(() -> form(page + "/sua", page, List.of(), model));
    }

    private String path(ProgrammeForm form) {
        return form.organiser() == null
                ? "/he-thong"
                : keeping.named(form.organiser(), form.name())
                        .map(id -> "/he-thong/" + id)
                        .orElse("/he-thong");
    }

    private List<Option> organisers(Actor actor) {
        return units.organisers().stream()
                .filter(unit -> actor.organisersAs(Role.ORGANISER_STAFF).contains(unit.id()))
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    private String form(String action, String back, List<Option> organisers, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("organisers", organisers);
        model.addAttribute("kinds", choices.of("programme.kind.", ProgrammeKind.values()));
        return "programme/form";
    }
}
