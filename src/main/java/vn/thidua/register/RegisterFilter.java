package vn.thidua.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/**
 * What the register is narrowed to, as it stands in the address; what cannot be read narrows nothing.
 *
 * @param q words of recipient, unit, award or number, in any order, diacritics ignored
 * @param donVi words of a unit's name; its awards and those of the units it follows
 * @param khen name of an award
 * @param thamQuyen name of an authority
 * @param nam emulation year
 * @param tinhTrang name of a {@link State}
 */
record RegisterFilter(
        @Nullable String q,
        @Nullable String donVi,
        @Nullable String khen,
        @Nullable String thamQuyen,
        @Nullable String nam,
        @Nullable String tinhTrang) {

    private static final int MOST_WORDS = 8;

    /** How an award stands. */
    enum State {
        NOT_HANDED("g.handed_on is null and g.revoked_on is null"),
        HANDED("g.handed_on is not null"),
        CORRECTED("exists (select from grant_change c where c.grant_id = g.id and c.kind = 'CORRECTION')"),
        REVOKED("g.revoked_on is not null"),
        FROM_PAPERS("g.decision_id is null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    @Nullable
    State state() {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(tinhTrang))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Integer year() {
        return nam != null && nam.matches("\\d{4}") ? Integer.valueOf(nam) : null;
    }

    private List<String> words() {
        return q == null
                ? List.of()
                : Arrays.stream(Names.clean(q).split(" "))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }

    private String unitWords() {
        return donVi == null ? "" : Names.clean(donVi);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The awards of the organiser that are wanted: the rest of a statement after its columns. */
    String from() {
        StringBuilder sql = new StringBuilder(" from award_grant g where g.organiser_id = :organiser");
        for (int word = 0; word < words().size(); word++) {
            sql.append(
                            " and fold(g.recipient_name || ' ' || coalesce(g.unit_name, '') || ' ' || g.award_name || ' ' || g.number)")
                    .append(" like '%' || fold(:word")
                    .append(word)
                    .append(") || '%'");
        }
        if (!unitWords().isEmpty()) {
            sql.append(" ").append("""
                     and g.unit_id in (
                       with recursive line(id) as (
                         select u.id from unit u where fold(u.name) like '%' || fold(:unit) || '%'
                           or exists (select from unit_alias a where a.unit_id = u.id and fold(a.name) like '%' || fold(:unit) || '%')
                         union select s.predecessor_id from unit_succession s join line l on s.successor_id = l.id)
                       select id from line)""");
        }
        sql.append(said(khen) ? " and g.award_name = :award" : "");
        sql.append(said(thamQuyen) ? " and g.authority = :authority" : "");
        sql.append(year() == null ? "" : " and g.year = :year");
        State state = state();
        sql.append(state == null ? "" : " and " + state.condition);
        return sql.toString();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, UnitId organiser) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("organiser", organiser.value());
        for (int word = 0; word < words().size(); word++) {
            params.put("word" + word, words().get(word));
        }
        params.put("unit", unitWords());
        params.put("award", khen);
        params.put("authority", thamQuyen);
        params.put("year", year());
        return sql.params(params);
    }

    /** The address of something about the same selection. */
    String address(String path) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", q);
        put(values, "donVi", donVi);
        put(values, "khen", khen);
        put(values, "thamQuyen", thamQuyen);
        put(values, "nam", nam);
        put(values, "tinhTrang", tinhTrang);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
