package vn.thidua.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of all files by name: one unit may be an organiser here and a member there. */
final class Directory {

    /** A unit as memberships copy it. */
    record Named(long id, String name, @Nullable String shortName) {}

    private final Rows rows;
    private final Map<String, Named> units = new HashMap<>();

    Directory(Rows rows) {
        this.rows = rows;
    }

    /** Adds the file's organiser and its units; answers the organiser's id. */
    long add(DemoFile file) {
        DemoFile.Organiser organiser = file.organiser();
        // a record needs its keeper and an organiser keeps itself: looked at when the transaction ends
        long id = rows.add(
                "unit",
                "keeper_id",
                0,
                "name",
                organiser.name(),
                "short_name",
                organiser.shortName(),
                "kind",
                organiser.kind(),
                "province",
                organiser.province(),
                "is_organiser",
                true,
                "is_demo",
                file.invented());
        rows.run("update unit set keeper_id = id where id = ?", id);
        remember(new Named(id, organiser.name(), organiser.shortName()));
        file.units().forEach(unit -> addUnit(file, unit, id));
        return id;
    }

    /** The unit of this name or short name. */
    Named get(String name) {
        Named found = units.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no unit " + name);
        }
        return found;
    }

    private void addUnit(DemoFile file, DemoFile.Unit unit, long organiser) {
        long id = rows.add(
                "unit",
                "keeper_id",
                organiser,
                "name",
                unit.name(),
                "short_name",
                unit.shortName(),
                "kind",
                unit.kind(),
                "outside_union",
                unit.outsideUnion(),
                "province",
                file.organiser().province(),
                "parent_id",
                unit.belowOrganiser() ? organiser : null,
                "valid_from",
                unit.validFrom(),
                "note",
                unit.note(),
                "is_demo",
                file.invented());
        remember(new Named(id, unit.name(), unit.shortName()));
    }

    private void remember(Named unit) {
        units.put(unit.name(), unit);
        if (unit.shortName() != null) {
            units.put(unit.shortName(), unit);
        }
    }
}
