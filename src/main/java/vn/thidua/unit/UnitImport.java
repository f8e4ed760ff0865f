package vn.thidua.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.RowCheck;
import vn.thidua.sheet.SheetImports;
import vn.thidua.sheet.SheetRow;

/** Many units at once from a workbook: each row is checked, then all are added or none. */
@Service
@Transactional
class UnitImport {

    /** The columns, in the order of the positions below. */
    static final SheetImports.Kind SHEET = SheetImports.Kind.plain(
            "units",
            "/don-vi/nhap",
            "unit.import.template",
            List.of(
                    "unit.name",
                    "unit.shortName",
                    "unit.kind",
                    "unit.import.province",
                    "unit.parent",
                    "unit.outsideUnion",
                    "unit.validFrom"));

    /** A unit already in the directory, to compare with. */
    record Known(long id, String name, @Nullable LocalDate validFrom) {}

    private static final int NAME = 0;
    private static final int SHORT_NAME = 1;
    private static final int KIND = 2;
    private static final int PROVINCE = 3;
    private static final int PARENT = 4;
    private static final int OUTSIDE = 5;
    private static final int FROM = 6;

    private final UnitKeeping keeping;
    private final UnitReading reading;
    private final UnitWords words;

    UnitImport(UnitKeeping keeping, UnitReading reading, UnitWords words) {
        this.keeping = keeping;
        this.reading = reading;
        this.words = words;
    }

    /** What would become of each row in this organiser's directory; two statements. */
    @Transactional(readOnly = true)
    List<CheckedRow> check(Actor actor, UnitId keeper, List<SheetRow> rows) {
        if (!UnitKeeping.keepers(actor).contains(keeper)) {
            throw new NotFound();
        }
        Check check = new Check(reading.known(keeper), words.kindsByName());
        return rows.stream().map(check::row).toList();
    }

    /** Adds the rows; a row that has to be mended stops all. */
    void add(Actor actor, UnitId keeper, List<SheetRow> rows) {
        List<CheckedRow> taken = CheckedRow.taken(check(actor, keeper, rows));
        Map<String, Long> ids = new HashMap<>();
        reading.known(keeper).forEach(known -> ids.put(Names.fold(known.name()), known.id()));
        Map<String, UnitKind> kinds = words.kindsByName();
        for (CheckedRow row : taken) {
            Cells cells = new Cells(new RowCheck(row.row()), kinds);
            UnitId added = keeping.add(actor, keeper, cells.facts(ids.get(Names.fold(cells.parent()))));
            ids.put(Names.fold(cells.name()), added.value());
        }
    }

    /** One row's cells as values. */
    private static final class Cells {

        private final RowCheck row;
        private final Map<String, UnitKind> kinds;

        Cells(RowCheck row, Map<String, UnitKind> kinds) {
            this.row = row;
            this.kinds = kinds;
        }

        String name() {
            return row.required(NAME, 200);
        }

        String parent() {
            return row.text(PARENT, 200);
        }

        UnitKind kind() {
            String typed = row.required(KIND, 100);
            UnitKind kind = kinds.get(Names.fold(typed));
            if (kind == null && !typed.isEmpty()) {
                row.error(KIND, "unit.import.kind", typed);
            }
            return kind == null ? UnitKind.OTHER : kind;
        }

        boolean outside() {
            String typed = Names.fold(row.text(OUTSIDE, 20));
            if (!Set.of("", "co", "x", "khong", "yes", "no").contains(typed)) {
                row.error(OUTSIDE, "unit.import.yesNo");
            }
            return Set.of("co", "x", "yes").contains(typed);
        }

        UnitFacts facts(@Nullable Long parent) {
            return new UnitFacts(
                    name(),
                    row.text(SHORT_NAME, 60),
                    kind(),
                    row.text(PROVINCE, 100),
                    parent,
                    outside(),
                    row.date(FROM),
                    null);
        }
    }

    /** Walks down the rows; remembers the names above, which may be parents of the rows below. */
    private static final class Check {

        private final Set<String> stored = new HashSet<>();
        private final Map<String, String> byFoldedName = new HashMap<>();
        private final Set<String> inFile = new HashSet<>();
        private final Map<String, UnitKind> kinds;

        Check(List<Known> known, Map<String, UnitKind> kinds) {
            this.kinds = kinds;
            for (Known unit : known) {
                stored.add(exact(unit.name(), unit.validFrom()));
                byFoldedName.put(Names.fold(unit.name()), unit.name());
            }
        }

        CheckedRow row(SheetRow row) {
            RowCheck check = new RowCheck(row);
            Cells cells = new Cells(check, kinds);
            UnitFacts facts = cells.facts(null);
            String exact = exact(facts.name(), facts.validFrom());
            String folded = Names.fold(facts.name());
            if (!inFile.add(exact)) {
                check.error(NAME, "unit.import.twice");
            } else if (stored.contains(exact)) {
                check.skip(NAME, "unit.import.there");
            } else if (byFoldedName.containsKey(folded)) {
                check.warn(NAME, "unit.import.similar", byFoldedName.get(folded));
            }
            String parent = cells.parent();
            if (!parent.isEmpty() && !byFoldedName.containsKey(Names.fold(parent))) {
                check.error(PARENT, "unit.import.parent", parent);
            }
            byFoldedName.putIfAbsent(folded, facts.name());
            return check.done();
        }

        private static String exact(String name, @Nullable LocalDate from) {
            return name.toLowerCase(Locale.ROOT) + "|" + from;
        }
    }
}
