package vn.thidua.nominating;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.UnitId;

/** Where everything about an organiser's awards is found: its board, its decisions, its register, its certificates. */
@Component
class Hub {

    /** An organiser and what lies below it. */
    record Organiser(UnitId id, String name) {

        /** Address of what lies below the organiser. */
        public String path(String slug) {
            return "/don-vi/" + id + "/" + slug;
        }
    }

    /** A programme in which somebody may propose outside any cluster. */
    record Programme(long id, String name) {

        public String path() {
            return "/he-thong/" + id + "/de-nghi/moi";
        }
    }

    private final JdbcClient jdbc;

    Hub(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisers whose awards this person oversees, in Vietnamese order. */
    List<Organiser> organisers(Actor actor) {
        return jdbc.sql("select id, name from unit where id = any(?) order by name collate \"vi-x-icu\"")
                .param(numbers(actor.organisersAs(Role.ORGANISER_STAFF, Role.BOARD_MEMBER, Role.AUDITOR)))
                .query((row, number) -> new Organiser(new UnitId(row.getLong("id")), row.getString("name")))
                .list();
    }

    /** The programmes of the organisers for whom this person works, in Vietnamese order. */
    List<Programme> programmes(Actor actor) {
        return jdbc.sql("select id, name from programme where organiser_id = any(?) order by name collate \"vi-x-icu\"")
                .param(numbers(actor.organisersAs(Role.ORGANISER_STAFF)))
                .query((row, number) -> new Programme(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static Long[] numbers(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}
