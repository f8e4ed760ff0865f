package vn.thidua.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import vn.thidua.access.Relation;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Option;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.UnitId;

/** The directory, and the page of one unit. */
@Controller
class UnitController {

    private static final int ROWS_A_PAGE = 50;
    private static final int ROWS_A_WORKBOOK = 5000;
    private static final List<String> COLUMNS = List.of(
            "unit.name",
            "unit.shortName",
            "unit.kind",
            "unit.province",
            "unit.parent",
            "unit.keeper",
            "unit.outsideUnion",
            "unit.validFrom",
            "unit.lastDay");

    private final UnitReading units;
    private final UnitWords words;
    private final History history;
    private final Workbooks workbooks;

    UnitController(UnitReading units, UnitWords words, History history, Workbooks workbooks) {
        this.units = units;
        this.words = words;
        this.history = history;
        this.workbooks = workbooks;
    }

    @GetMapping("/don-vi")
    @Allow(Action.UNITS_LIST)
    String list(UnitFilter filter, Actor actor, Here here, HttpServletRequest request, Model model) {
        Slice slice = Slice.of(request, ROWS_A_PAGE, units.count(actor, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("slice", slice);
        model.addAttribute("units", units.rows(actor, filter, slice.offset(), slice.size()));
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("states", states());
        model.addAttribute("workbook", filter.address("/don-vi/danh-sach.xlsx"));
        model.addAttribute("canAdd", here.allows(Action.UNITS_ADD));
        model.addAttribute("canAddOrganiser", here.allows(Action.ORGANISER_ADD));
        return "unit/units";
    }

    @GetMapping("/don-vi/danh-sach.xlsx")
    @Allow(Action.UNITS_LIST)
    ResponseEntity<StreamingResponseBody> workbook(UnitFilter filter, Actor actor) {
        List<String> heads = COLUMNS.stream().map(words::text).toList();
        List<List<Object>> rows = units.rows(actor, filter, 0, ROWS_A_WORKBOOK).stream()
                .map(this::cells)
                .toList();
        return workbooks.xlsx(words.text("unit.workbook"), words.text("unit.title"), heads, rows);
    }

    @GetMapping("/don-vi/{unitId}")
    @Allow(Action.UNIT_READ)
    String show(@PathVariable UnitId unitId, Actor actor, Here here, Model model) {
        model.addAttribute("page", units.page(unitId, actor));
        model.addAttribute("seesOthers", here.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD));
        model.addAttribute("canEdit", here.allows(Action.UNIT_EDIT));
        model.addAttribute("canInvite", here.allows(Action.OFFICER_INVITE));
        model.addAttribute("history", history.of(HistorySubject.of(UnitKeeping.SUBJECT, unitId.value())));
        return "unit/unit";
    }

    private List<Option> states() {
        return List.of(
                new Option(UnitFilter.ACTIVE, words.text("unit.state.active")),
                new Option(UnitFilter.ENDED, words.text("unit.state.ended")));
    }

    private List<Object> cells(UnitRow unit) {
        // a list with empty cells: List.of would refuse them
        return new ArrayList<>(Arrays.asList(
                unit.name(),
                unit.shortName(),
                words.text(unit.kindKey()),
                unit.province(),
                unit.parent(),
                unit.keeper(),
                words.text(unit.outsideUnion() ? "common.yes" : "common.no"),
                unit.validFrom(),
                unit.validTo()));
    }
}
