package vn.thidua.nominating;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Role;
import vn.thidua.award.NominationReads;
import vn.thidua.award.Stage;
import vn.thidua.platform.Option;
import vn.thidua.platform.Slice;
import vn.thidua.shared.UnitId;

/** All nominations of the organisers a person works for. */
@Controller
@RequestMapping("/khen-thuong")
class AwardListController {

    private static final int ROWS_A_PAGE = 50;
    private static final int MOST_ROWS = 10_000;

    private final NominationReads reads;
    private final AwardSheet sheet;
    private final Hub hub;

    AwardListController(NominationReads reads, AwardSheet sheet, Hub hub) {
        this.reads = reads;
        this.sheet = sheet;
        this.hub = hub;
    }

    @GetMapping
    @Allow(Action.NOMINATIONS_LIST)
    String list(Asked asked, Actor actor, HttpServletRequest request, Model model) {
        NominationReads.Filter filter = asked.filter(overseen(actor));
        Map<Stage, Long> counts = reads.counts(filter);
        Slice slice = Slice.of(request, ROWS_A_PAGE, asked.number(counts, () -> reads.count(filter)));
        model.addAttribute("page", slice);
        model.addAttribute("nominations", reads.page(filter, slice.offset(), ROWS_A_PAGE));
        model.addAttribute("counters", asked.counters(counts));
        model.addAttribute("years", options(reads.years(filter.organisers())));
        model.addAttribute("awards", options(reads.awards(filter.organisers())));
        model.addAttribute("filter", filter);
        model.addAttribute("organisers", hub.organisers(actor));
        model.addAttribute("programmes", hub.programmes(actor));
        String query = request.getQueryString();
        model.addAttribute("download", "/khen-thuong/tai-ve" + (query == null ? "" : "?" + query));
        return "award/all";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.NOMINATIONS_LIST)
    ResponseEntity<StreamingResponseBody> download(Asked asked, Actor actor) {
        return sheet.of("", reads.page(asked.filter(overseen(actor)), 0, MOST_ROWS));
    }

    private static Set<UnitId> overseen(Actor actor) {
        return actor.organisersAs(Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR);
    }

    private static List<Option> options(List<?> values) {
        return values.stream().map(each -> Option.of(each, each.toString())).toList();
    }

    /**
     * What the address asks for; a year, stage or award that does not exist narrows nothing.
     *
     * @param q words
     * @param nam year
     * @param buoc stage, or GRANTED or REFUSED for those decided
     * @param khen name of the award
     */
    record Asked(
            @Nullable String q,
            @Nullable String nam,
            @Nullable String buoc,
            @Nullable String khen) {

        /** How many nominations are at a stage, with the address that shows them. */
        record Counter(Stage stage, long number, String path, boolean shown) {}

        NominationReads.Filter filter(Set<UnitId> organisers) {
            Integer year = nam != null && nam.matches("\\d{4}") ? Integer.valueOf(nam) : null;
            Boolean granted = "GRANTED".equals(buoc) ? Boolean.TRUE : "REFUSED".equals(buoc) ? Boolean.FALSE : null;
            String award = khen == null || khen.isBlank() ? null : khen;
            return new NominationReads.Filter(organisers, q, year, stage(), granted, award);
        }

        /** The length of the list, which the counters know unless it asks for the granted or the refused. */
        long number(Map<Stage, Long> counts, LongSupplier counted) {
            Stage stage = stage();
            if ("GRANTED".equals(buoc) || "REFUSED".equals(buoc)) {
                return counted.getAsLong();
            }
            return stage == null
                    ? counts.values().stream().mapToLong(Long::longValue).sum()
                    : counts.getOrDefault(stage, 0L);
        }

        List<Counter> counters(Map<Stage, Long> counts) {
            return Arrays.stream(Stage.values())
                    .map(stage -> new Counter(stage, counts.getOrDefault(stage, 0L), path(stage), stage == stage()))
                    .toList();
        }

        private String path(Stage stage) {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath("/khen-thuong").queryParam("buoc", stage);
            Map<String, Object> words = new LinkedHashMap<>();
            add("q", q, address, words);
            add("nam", nam, address, words);
            add("khen", khen, address, words);
            return address.encode().buildAndExpand(words).toUriString();
        }

        private static void add(
                String name, @Nullable String value, UriComponentsBuilder address, Map<String, Object> words) {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
                words.put(name, value);
            }
        }

        private @Nullable Stage stage() {
            return Arrays.stream(Stage.values())
                    .filter(known -> known.name().equals(buoc))
                    .findFirst()
                    .orElse(null);
        }
    }
}
