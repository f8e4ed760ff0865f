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
        long id = rows.into("unit")
                .set("keeper_id", 0)
                .set("name", organiser.name())
                .set("short_name", organiser.shortName())
                .set("kind", organiser.kind())
                .set("province", organiser.province())
                .set("is_organiser", true)
                .set("is_demo", file.invented())
                .add();
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
        long id = rows.into("unit")
                .set("keeper_id", organiser)
                .set("name", unit.name())
                .set("short_name", unit.shortName())
                .set("kind", unit.kind())
                .set("outside_union", unit.outsideUnion())
                .set("province", file.organiser().province())
                .set("parent_id", unit.belowOrganiser() ? organiser : null)
                .set("valid_from", unit.validFrom())
                .set("note", unit.note())
                .set("is_demo", file.invented())
                .add();
        remember(new Named(id, unit.name(), unit.shortName()));
    }

    private void remember(Named unit) {
        units.put(unit.name(), unit);
        if (unit.shortName() != null) {
            units.put(unit.shortName(), unit);
        }
    }
}
