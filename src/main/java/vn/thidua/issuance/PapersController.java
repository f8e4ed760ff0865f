package vn.thidua.issuance;

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

/** All papers of a cluster-year or an organiser: what can be made, what was issued, all as one ZIP. */
@Controller
@RequestMapping({PapersController.YEAR, PapersController.UNIT})
class PapersController {

    static final String YEAR = Scope.YEAR;
    static final String UNIT = Scope.UNIT;

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
        Map<String, IssuedPaper> issued = new HashMap<>();
        papers.allValid(scope).forEach(paper -> issued.put(PaperReaders.key(paper), paper));
        page(scope, model);
        model.addAttribute(
                "papers",
                offers.of(scope, here).stream()
                        .map(offer -> new PaperState(offer, issued.get(PaperReaders.key(offer))))
                        .toList());
        return "issuance/papers";
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
            Model model) {
        List<IssuedPaper> found = papers.search(scope, search, readers.keys(scope, here), Math.max(0, from));
        page(scope, model);
        model.addAttribute("papers", found.stream().limit(IssuedPapers.PAGE).toList());
        model.addAttribute("next", found.size() > IssuedPapers.PAGE ? from + IssuedPapers.PAGE : null);
        model.addAttribute("gaps", scope.year() == null ? series.gaps(scope.organiser()) : List.of());
        model.addAttribute("kinds", DocumentKind.values());
        return "issuance/register";
    }

    static void page(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("year", scope.year());
    }
}
