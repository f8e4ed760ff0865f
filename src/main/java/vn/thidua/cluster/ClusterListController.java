package vn.thidua.cluster;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.history.Wording;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.Today;

/** The list of clusters and blocks, by programme, in one year. */
@Controller
class ClusterListController {

    private static final List<String> COLUMNS = List.of(
            "cluster.list.programme",
            "cluster.list.kind",
            "cluster.number",
            "cluster.name",
            "cluster.list.members",
            "cluster.list.head");

    private final ClusterListing listing;
    private final Workbooks workbooks;
    private final Wording wording;
    private final Today today;

    ClusterListController(ClusterListing listing, Workbooks workbooks, Wording wording, Today today) {
        this.listing = listing;
        this.workbooks = workbooks;
        this.wording = wording;
        this.today = today;
    }

    @GetMapping("/cum")
    @Allow(Action.CLUSTERS_LIST)
    String clusters(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Actor actor,
            Model model) {
        List<Integer> years = listing.years(actor);
        int year = chosen(asked, years);
        model.addAttribute("q", q);
        model.addAttribute("shown", year);
        model.addAttribute("years", years);
        model.addAttribute("groups", listing.clusters(actor, year, q));
        return "cluster/clusters";
    }

    @GetMapping("/cum.xlsx")
    @Allow(Action.CLUSTERS_LIST)
    ResponseEntity<StreamingResponseBody> workbook(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "nam", required = false) @Nullable String asked,
            Actor actor) {
        int year = chosen(asked, listing.years(actor));
        List<List<Object>> rows = listing.clusters(actor, year, q).stream()
                .flatMap(group -> group.rows().stream().map(row -> cells(group, row)))
                .toList();
        String title = wording.of("cluster.list.ofYear", Integer.toString(year));
        List<String> heads = COLUMNS.stream().map(key -> wording.of(key)).toList();
        return workbooks.xlsx("cum-khoi-" + year, title, heads, rows);
    }

    /** The year asked for; else this year, or the nearest before it of which there is something to see. */
    private int chosen(@Nullable String asked, List<Integer> years) {
        if (asked != null && asked.matches("\\d{4}")) {
            return Integer.parseInt(asked);
        }
        int now = today.date().getYear();
        return years.stream()
                .filter(year -> year <= now)
                .findFirst()
                .orElse(years.isEmpty() ? now : years.get(years.size() - 1));
    }

    private List<Object> cells(ClusterGroup group, ClusterRow row) {
        return Arrays.asList(
                group.programmeName(),
                wording.of(row.kind().key()),
                row.number(),
                row.name(),
                row.members(),
                row.head());
    }
}
