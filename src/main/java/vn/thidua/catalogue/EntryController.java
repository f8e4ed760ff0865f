package vn.thidua.catalogue;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.catalogue.Store.Table;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;

/** Who grants awards, and the base salary behind their prizes; the id 0 stands for a new one. */
@Controller
class EntryController {

    private static final TableColumns<AuthorityView> AUTHORITIES = TableColumns.<AuthorityView>none()
            .with("catalogue.authority.name", AuthorityView::name)
            .word("catalogue.level", authority -> authority.level().key())
            .with("catalogue.salary.from", authority -> authority.period().from())
            .with("catalogue.salary.until", authority -> authority.period().to())
            .mark("catalogue.verified", AuthorityView::verified)
            .with("catalogue.source", AuthorityView::source);

    private static final TableColumns<CatalogueReading.SalaryRow> SALARIES =
            TableColumns.<CatalogueReading.SalaryRow>none()
                    .with("catalogue.salary.from", CatalogueReading.SalaryRow::from)
                    .with("catalogue.salary.until", CatalogueReading.SalaryRow::to)
                    .money("catalogue.salary.amount", CatalogueReading.SalaryRow::amount)
                    .mark("catalogue.verified", CatalogueReading.SalaryRow::verified)
                    .with("catalogue.legalBasis", CatalogueReading.SalaryRow::legalBasis)
                    .with("catalogue.source", CatalogueReading.SalaryRow::source);

    private final CatalogueKeeping keeping;
    private final CatalogueReading reading;
    private final Authorities authorities;
    private final LegalDocuments documents;
    private final History history;
    private final Choices choices;

    EntryController(
            CatalogueKeeping keeping,
            CatalogueReading reading,
            Authorities authorities,
            LegalDocuments documents,
            History history,
            Choices choices) {
        this.keeping = keeping;
        this.reading = reading;
        this.authorities = authorities;
        this.documents = documents;
        this.history = history;
        this.choices = choices;
    }

    @GetMapping("/danh-muc/cap-khen")
    @Allow(Action.CATALOGUE_READ)
    String authorities(Here here, Model model) {
        model.addAttribute("authorities", authorities.all());
        model.addAttribute("history", history.of(CatalogueKeeping.shelf(Table.AUTHORITY)));
        model.addAttribute("canEdit", here.allows(Action.CATALOGUE_EDIT));
        return "catalogue/authorities";
    }

    @GetMapping("/danh-muc/cap-khen/tai-ve")
    @Allow(Action.CATALOGUE_READ)
    ResponseEntity<StreamingResponseBody> authoritiesWorkbook(Workbooks workbooks) {
        return workbooks.list(AUTHORITIES, authorities.all(), "catalogue.tab.cap-khen");
    }

    @GetMapping("/danh-muc/cap-khen/{authorityId}")
    @Allow(Action.CATALOGUE_EDIT)
    String authority(@PathVariable long authorityId, Model model) {
        model.addAttribute(
                "form",
                authorityId == 0
                        ? Entry.Authority.empty(authorities.all().size() + 1)
                        : keeping.find(Table.AUTHORITY, authorityId, null, Entry.Authority.class));
        return authorityPage(authorityId, model);
    }

    @PostMapping("/danh-muc/cap-khen/{authorityId}")
    @Allow(Action.CATALOGUE_EDIT)
    String saveAuthority(
            @PathVariable long authorityId,
            @Valid @ModelAttribute("form") Entry.Authority form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.save(authorityId, form, actor))
                .then("/danh-muc/cap-khen", "catalogue.saved")
                .orShow(() -> authorityPage(authorityId, model));
    }

    private String authorityPage(long authorityId, Model model) {
        model.addAttribute("id", authorityId);
        model.addAttribute("levels", choices.of("catalogue.level.", Level.values()));
        return "catalogue/authority";
    }

    @GetMapping("/danh-muc/luong-co-so")
    @Allow(Action.CATALOGUE_READ)
    String salaries(Here here, Model model) {
        model.addAttribute("salaries", reading.salaries());
        model.addAttribute("history", history.of(CatalogueKeeping.shelf(Table.BASE_SALARY)));
        model.addAttribute("canEdit", here.allows(Action.CATALOGUE_EDIT));
        return "catalogue/salaries";
    }

    @GetMapping("/danh-muc/luong-co-so/tai-ve")
    @Allow(Action.CATALOGUE_READ)
    ResponseEntity<StreamingResponseBody> salariesWorkbook(Workbooks workbooks) {
        return workbooks.list(SALARIES, reading.salaries(), "catalogue.tab.luong-co-so");
    }

    @GetMapping("/danh-muc/luong-co-so/{salaryId}")
    @Allow(Action.CATALOGUE_EDIT)
    String salary(@PathVariable long salaryId, Model model) {
        model.addAttribute(
                "form",
                salaryId == 0
                        ? reading.newSalary()
                        : keeping.find(Table.BASE_SALARY, salaryId, null, Entry.Salary.class));
        return salaryPage(salaryId, model);
    }

    @PostMapping("/danh-muc/luong-co-so/{salaryId}")
    @Allow(Action.CATALOGUE_EDIT)
    String saveSalary(
            @PathVariable long salaryId,
            @Valid @ModelAttribute("form") Entry.Salary form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.save(salaryId, form, actor))
                .then("/danh-muc/luong-co-so", "catalogue.saved")
                .orShow(() -> salaryPage(salaryId, model));
    }

    private String salaryPage(long salaryId, Model model) {
        model.addAttribute("id", salaryId);
        model.addAttribute("documents", documents.options(null));
        return "catalogue/salary";
    }
}
