package vn.thidua.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.History;
import vn.thidua.history.HistoryFilter;
import vn.thidua.platform.Slice;
import vn.thidua.shared.ClusterYearId;

/** Everything that was done in a cluster-year, by whom and when. */
@Controller
class HistoryController {

    /** What is looked for, as typed. */
    record Search(
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static final int A_PAGE = 50;

    private final ClusterYears years;
    private final History history;

    HistoryController(ClusterYears years, History history) {
        this.years = years;
        this.history = history;
    }

    /** Points before they are final are between a unit and those who check it: they stand on the unit's own pages. */
    static Set<String> withheldFrom(Here here) {
        return here.allows(Action.SHEET_READ) ? Set.of() : Set.of("SHEET", "EVIDENCE", "OBJECTION");
    }

    @GetMapping("/nam/{yearId}/lich-su")
    @Allow(Action.YEAR_READ)
    String history(
            @PathVariable ClusterYearId yearId,
            @ModelAttribute("form") Search search,
            BindingResult errors,
            HttpServletRequest request,
            Here here,
            Model model) {
        Set<String> withheld = withheldFrom(here);
        HistoryFilter filter = errors.hasErrors()
                ? new HistoryFilter(search.q(), null, null, withheld)
                : new HistoryFilter(search.q(), search.from(), search.to(), withheld);
        Slice page = Slice.of(request, A_PAGE, history.count(yearId, filter));
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("page", page);
        model.addAttribute("sheetsApart", !withheld.isEmpty());
        model.addAttribute("history", history.of(yearId, filter, A_PAGE, page.offset()));
        return "overview/history";
    }
}
