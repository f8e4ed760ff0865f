package vn.thidua.issuance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.platform.Slice;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;

/** All papers of a cluster-year or an organiser: what can be made, what was issued, all as one ZIP. */
@Controller
@RequestMapping({Scope.YEAR, Scope.UNIT})
class PapersController {

    private static final TableColumns<PaperState> PAPERS = TableColumns.<PaperState>none()
            .word("issuance.kind", paper -> paper.offer().kind().key())
            .with("issuance.about", paper -> paper.offer().about())
            .word(
                    "issuance.state",
                    paper -> paper.issued() == null
                            ? "issuance.state.DRAFT"
                            : paper.issued().stateKey())
            .with(
                    "issuance.number.head",
                    paper -> paper.issued() == null ? null : paper.issued().number())
            .with(
                    "issuance.dated",
                    paper -> paper.issued() == null ? null : paper.issued().dated());

    private static final TableColumns<IssuedPaper> REGISTER = TableColumns.<IssuedPaper>none()
            .with("issuance.number.head", IssuedPaper::number)
            .with("issuance.dated", IssuedPaper::dated)
            .word("issuance.kind", paper -> paper.kind().key())
            .with("issuance.one", IssuedPaper::title)
            .with("issuance.issuer", IssuedPaper::issuer)
            .with("issuance.issuedBy", IssuedPaper::issuedBy)
            .word("issuance.state", IssuedPaper::stateKey);

    private final PaperOffers offers;
    private final IssuedPapers papers;
    private final PaperSeries series;
    private final PaperReaders readers;
    private final PaperZip zip;

    PapersController(PaperOffers offers, IssuedPapers papers, PaperSeries series, PaperReaders readers, PaperZip zip) {
        this.offers = offers;
        this.papers = papers;
        this.series = series;
        this.readers = readers;
        this.zip = zip;
    }

    @GetMapping
    @Allow(Action.PAPERS_READ)
    String all(Scope scope, Here here, Model model) {
        page(scope, model);
        model.addAttribute("papers", states(scope, here));
        return "issuance/papers";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<StreamingResponseBody> workbook(Scope scope, Here here, Workbooks workbooks) {
        return workbooks.list(PAPERS, states(scope, here), "issuance.papers");
    }

    private List<PaperState> states(Scope scope, Here here) {
        Map<String, IssuedPaper> issued = new HashMap<>();
        papers.allValid(scope).forEach(paper -> issued.put(PaperReaders.key(paper), paper));
        return offers.of(scope, here).stream()
                .map(offer -> new PaperState(offer, issued.get(PaperReaders.key(offer))))
                .toList();
    }

    /** Also those of one meeting alone. */
    @GetMapping("/tat-ca.zip")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<StreamingResponseBody> zip(
            Scope scope, Here here, @RequestParam(name = "hoi-nghi", required = false) @Nullable Long meeting) {
        List<Offer> wanted = offers.of(scope, here).stream()
                .filter(offer -> meeting == null || meeting.equals(offer.meeting()))
                .toList();
        return zip.of(scope, wanted);
    }

    /** The register: every paper issued, those that ended too, and the numbers left out. */
    @GetMapping("/so")
    @Allow(Action.PAPERS_READ)
    String register(
            Scope scope,
            @ModelAttribute("search") PaperSearch search,
            BindingResult unread,
            @RequestParam(name = "tu-dong", defaultValue = "0") int from,
            Here here,
            HttpServletRequest request,
            Model model) {
        List<IssuedPaper> found =
                papers.search(scope, search, readers.keys(scope, here), Math.max(0, from), IssuedPapers.PAGE + 1);
        page(scope, model);
        model.addAttribute("workbook", Slice.workbookOf(request));
        model.addAttribute("papers", found.stream().limit(IssuedPapers.PAGE).toList());
        model.addAttribute("next", found.size() > IssuedPapers.PAGE ? from + IssuedPapers.PAGE : null);
        model.addAttribute("gaps", scope.year() == null ? series.gaps(scope.organiser()) : List.of());
        model.addAttribute("kinds", DocumentKind.values());
        return "issuance/register";
    }

    /** All that were found, not the part that is shown. */
    @GetMapping("/so/tai-ve")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<StreamingResponseBody> registerWorkbook(
            Scope scope,
            @ModelAttribute("search") PaperSearch search,
            BindingResult unread,
            Here here,
            Workbooks workbooks) {
        return workbooks.list(
                REGISTER,
                papers.search(scope, search, readers.keys(scope, here), 0, Workbooks.MOST_ROWS),
                "issuance.register");
    }

    static void page(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("year", scope.year());
    }
}
