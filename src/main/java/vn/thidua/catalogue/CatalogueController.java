package vn.thidua.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.access.Role;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.platform.Slice;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;

/** The two catalogues, and the page of one award. */
@Controller
class CatalogueController {

    /**
     * What a list of awards is narrowed to, as it stands in the address; what cannot be read narrows nothing.
     *
     * @param danhCho name of a {@link RecipientKind}
     * @param capKhen id of an authority
     * @param hieuLuc {@code da-het} or {@code tat-ca}; otherwise what holds today
     */
    record Filter(
            @Nullable String danhCho,
            @Nullable String capKhen,
            @Nullable String hieuLuc) {

        static final String ENDED = "da-het";
        static final String ALL = "tat-ca";

        /** Is this award among those asked for? */
        boolean wants(AwardView award, LocalDate today) {
            RecipientKind recipient = recipient();
            return (recipient == null || award.isFor(recipient))
                    && (!isNumber() || String.valueOf(award.authority()).equals(capKhen))
                    && (ALL.equals(hieuLuc)
                            || ENDED.equals(hieuLuc) != award.period().holdsOn(today));
        }

        private @Nullable RecipientKind recipient() {
            return Arrays.stream(RecipientKind.values())
                    .filter(kind -> kind.name().equals(danhCho))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isNumber() {
            return capKhen != null && capKhen.matches("\\d{1,18}");
        }

        /** Does it leave anything out of what holds today? */
        public boolean narrows() {
            return recipient() != null || isNumber();
        }
    }

    private static final Show SHOW = new Show();

    private static final TableColumns<CatalogueReading.Row> COLUMNS = TableColumns.<CatalogueReading.Row>none()
            .with("catalogue.award.name", row -> row.award().name())
            .with("catalogue.award.authority", row -> row.award().authorityName())
            .word("catalogue.level", row -> row.award().level().key())
            .told("catalogue.award.prize", CatalogueController::prizes)
            .with(
                    "catalogue.programmes",
                    row -> row.programmes().stream()
                            .map(CatalogueReading.Proposer::name)
                            .toList())
            .with("catalogue.legalBasis", row -> row.award().legalBasis())
            .with("catalogue.salary.from", row -> row.award().period().from())
            .with("catalogue.salary.until", row -> row.award().period().to())
            .mark("catalogue.verified", row -> row.award().verified());

    private final CatalogueReading reading;
    private final CatalogueKeeping keeping;
    private final Awards awards;
    private final Authorities authorities;
    private final History history;
    private final Choices choices;

    CatalogueController(
            CatalogueReading reading,
            CatalogueKeeping keeping,
            Awards awards,
            Authorities authorities,
            History history,
            Choices choices) {
        this.reading = reading;
        this.keeping = keeping;
        this.awards = awards;
        this.authorities = authorities;
        this.history = history;
        this.choices = choices;
    }

    /** The catalogue itself is its first shelf. */
    @GetMapping("/danh-muc")
    @Allow(Action.CATALOGUE_READ)
    String first() {
        return "redirect:/danh-muc/danh-hieu";
    }

    @GetMapping("/danh-muc/danh-hieu")
    @Allow(Action.CATALOGUE_READ)
    String titles(Filter filter, Actor actor, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("workbook", Slice.workbookOf(request));
        return list(AwardClass.TITLE, filter, actor, here, model);
    }

    @GetMapping("/danh-muc/hinh-thuc")
    @Allow(Action.CATALOGUE_READ)
    String forms(Filter filter, Actor actor, Here here, HttpServletRequest request, Model model) {
        model.addAttribute("workbook", Slice.workbookOf(request));
        return list(AwardClass.FORM, filter, actor, here, model);
    }

    @GetMapping("/danh-muc/danh-hieu/tai-ve")
    @Allow(Action.CATALOGUE_READ)
    ResponseEntity<StreamingResponseBody> titlesWorkbook(Filter filter, Actor actor, Workbooks workbooks) {
        return workbooks.list(COLUMNS, reading.rows(AwardClass.TITLE, filter, actor), AwardClass.TITLE.key());
    }

    @GetMapping("/danh-muc/hinh-thuc/tai-ve")
    @Allow(Action.CATALOGUE_READ)
    ResponseEntity<StreamingResponseBody> formsWorkbook(Filter filter, Actor actor, Workbooks workbooks) {
        return workbooks.list(COLUMNS, reading.rows(AwardClass.FORM, filter, actor), AwardClass.FORM.key());
    }

    @GetMapping("/danh-muc/khen/{awardId}")
    @Allow(Action.CATALOGUE_READ)
    String award(@PathVariable long awardId, Actor actor, Here here, Model model) {
        model.addAttribute("award", awards.get(awardId));
        model.addAttribute("rows", reading.rows(awardId, actor));
        model.addAttribute("papers", reading.papers(awardId));
        model.addAttribute("rules", reading.rules(awardId, actor));
        model.addAttribute("history", history.of(keeping.award(awardId)));
        model.addAttribute("canEdit", here.allows(Action.CATALOGUE_EDIT));
        model.addAttribute("saysRules", here.allows(Action.CATALOGUE_EDIT) || actor.has(Role.ORGANISER_STAFF));
        return "catalogue/award";
    }

    private static String prizes(CatalogueReading.Row row, Choices words) {
        return row.prizes().stream()
                .filter(line -> line.prize().multiple() != null)
                .map(line -> words.text(line.recipient().key()) + ": "
                        + words.text(
                                "catalogue.prize.times",
                                SHOW.number(line.prize().multiple())))
                .collect(Collectors.joining("; "));
    }

    private String list(AwardClass awardClass, Filter filter, Actor actor, Here here, Model model) {
        model.addAttribute("awardClass", awardClass);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", reading.rows(awardClass, filter, actor));
        model.addAttribute("recipients", choices.of("catalogue.recipient.", RecipientKind.values()));
        model.addAttribute(
                "authorities",
                authorities.all().stream()
                        .map(authority -> Option.of(authority.id(), authority.name()))
                        .toList());
        model.addAttribute(
                "states",
                List.of(
                        new Option(Filter.ENDED, choices.text("catalogue.state.ended")),
                        new Option(Filter.ALL, choices.text("catalogue.state.all"))));
        model.addAttribute("canEdit", here.allows(Action.CATALOGUE_EDIT));
        return "catalogue/awards";
    }
}
