package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.Option;
import vn.thidua.shared.UnitId;

/** The decisions of an organiser as a list, what waits for one, and the money by fund; each call is one statement. */
@Service
@Transactional(readOnly = true)
class DecisionListing {

    /**
     * A decision in the list.
     *
     * @param items how many it decides, the refused ones among them
     * @param amount of what it granted; null while it is a draft, and where no amount is known
     * @param unknown how many awards have no amount
     */
    record Row(
            long id,
            UnitId organiser,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            int year,
            String authority,
            @Nullable String fund,
            boolean issued,
            int items,
            int refused,
            @Nullable Long amount,
            int unknown,
            boolean demo) {

        public String path() {
            return "/don-vi/" + organiser + "/quyet-dinh/" + id;
        }
    }

    /**
     * What the board recommends and no decision has taken in.
     *
     * @param authorityId in the catalogue; null where the award is not linked to it
     */
    record Waiting(
            int year,
            long programme,
            String programmeName,
            @Nullable Long authorityId,
            String authority,
            int number) {}

    /**
     * The money of the issued decisions of an emulation year that one fund pays.
     *
     * @param unknown how many awards have no amount
     */
    record Fund(
            int year,
            @Nullable String fund,
            int decisions,
            @Nullable Long amount,
            int unknown) {}

    private final JdbcClient jdbc;

    DecisionListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UnitId organiser, @Nullable Integer year) {
        return jdbc.sql("""
                select count(*) from decision
                where organiser_id = :organiser and (cast(:year as integer) is null or year = :year)""")
                .param("organiser", organiser.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** Drafts first, then the newest. */
    List<Row> page(UnitId organiser, @Nullable Integer year, long offset, int limit) {
        return jdbc.sql("""
                select d.*, d.is_demo or o.is_demo as invented, i.items, i.refused, g.amount, g.unknown
                from decision d join unit o on o.id = d.organiser_id
                cross join lateral (select count(*) as items, count(t.refusal) as refused
                                    from decision_item t where t.decision_id = d.id) i
                cross join lateral (select cast(sum(w.amount) as bigint) as amount, count(*) - count(w.amount) as unknown
                                    from award_grant w where w.decision_id = d.id) g
                where d.organiser_id = :organiser and (cast(:year as integer) is null or d.year = :year)
                order by d.issued_at is not null, d.decided_on desc nulls first, d.id desc limit :limit offset :offset""")
                .param("organiser", organiser.value())
                .param("year", year)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        organiser,
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getInt("year"),
                        row.getString("authority"),
                        row.getString("fund"),
                        row.getTimestamp("issued_at") != null,
                        row.getInt("items"),
                        row.getInt("refused"),
                        row.getObject("amount", Long.class),
                        row.getInt("unknown"),
                        row.getBoolean("invented")))
                .list();
    }

    /** By year, programme and authority, the newest year first. */
    List<Waiting> waiting(UnitId organiser) {
        return jdbc.sql("""
                select n.award_year, p.id, p.name, a.authority_id, max(n.authority) as authority, count(*) as number
                from nomination n join programme p on p.id = n.programme_id
                left join award_kind k on k.id = n.award_kind_id left join award a on a.id = k.award_id
                where p.organiser_id = :organiser and """ + " " + DecisionReads.OPEN + """
                group by n.award_year, p.id, p.name, a.authority_id,
                         case when a.authority_id is null then lower(n.authority) end
                order by n.award_year desc, p.name collate "vi-x-icu", p.id, max(n.authority) collate "vi-x-icu\"""")
                .param("organiser", organiser.value())
                .query((row, number) -> new Waiting(
                        row.getInt("award_year"),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("authority_id", Long.class),
                        row.getString("authority"),
                        row.getInt("number")))
                .list();
    }

    List<Fund> funds(UnitId organiser) {
        return jdbc.sql("""
                select d.year, d.fund, count(distinct d.id) as decisions, cast(sum(g.amount) as bigint) as amount,
                       count(g.id) - count(g.amount) as unknown
                from decision d left join award_grant g on g.decision_id = d.id and g.revoked_on is null
                where d.organiser_id = ? and d.issued_at is not null
                group by d.year, d.fund order by d.year desc, d.fund collate "vi-x-icu\"""")
                .param(organiser.value())
                .query((row, number) -> new Fund(
                        row.getInt("year"),
                        row.getString("fund"),
                        row.getInt("decisions"),
                        row.getObject("amount", Long.class),
                        row.getInt("unknown")))
                .list();
    }

    /** The years of the organiser's decisions, the newest first. */
    List<Option> years(UnitId organiser) {
        return jdbc.sql("select distinct year from decision where organiser_id = ? order by year desc")
                .param(organiser.value())
                .query((row, number) -> Option.of(row.getInt("year"), row.getString("year")))
                .list();
    }

    /** The organiser's programmes as choices. */
    List<Option> programmes(UnitId organiser) {
        return jdbc.sql("select id, name from programme where organiser_id = ? order by name collate \"vi-x-icu\", id")
                .param(organiser.value())
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("name")))
                .list();
    }
}
