package vn.thidua.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Seat;
import vn.thidua.eligibility.Facts.Women;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** Nominations with all that the rules look at; a fixed number of statements, however many there are. */
@Component
class CaseReads {

    /** Women and men are those of the same award's list: of the same cluster-year, or outside clusters of the same year. */
    private static final String NOMINATIONS = """
            select n.id, n.award_year, n.programme_id, p.organiser_id, n.membership_id, n.recipient_id, n.achievement, n.received_on, k.award_id,
                   coalesce(a.name, n.award_name) as award, coalesce(au.name, n.authority) as authority,
                   list.women, list.men, list.unknown
            from nomination n
            join programme p on p.id = n.programme_id
            join award_kind k on k.id = n.award_kind_id
            left join award a on a.id = k.award_id
            left join authority au on au.id = a.authority_id
            cross join lateral (
              select count(*) filter (where r.gender = 'F') as women, count(*) filter (where r.gender = 'M') as men,
                     count(*) filter (where r.gender is null) as unknown
              from nomination o left join recipient r on r.id = o.recipient_id
              where o.award_kind_id = n.award_kind_id and o.award_year = n.award_year
                and o.cluster_year_id is not distinct from n.cluster_year_id
                and o.recipient_kind = 'INDIVIDUAL' and o.stage <> 'WITHDRAWN') list
            where n.id = any(?) order by array_position(?, n.id)
            """;

    /** One nomination as it is stored. */
    record Row(
            NominationId id,
            int year,
            long programme,
            UnitId organiser,
            @Nullable MembershipId member,
            @Nullable Long recipient,
            @Nullable String achievement,
            @Nullable LocalDate receivedOn,
            @Nullable Long awardId,
            Award award,
            Women women) {}

    private final JdbcClient jdbc;
    private final RuleReads rules;
    private final SeatReads seats;
    private final RegisterReads registers;
    private final Looking looking;
    private final ObjectProvider<DossierState> dossiers;

    CaseReads(
            JdbcClient jdbc,
            RuleReads rules,
            SeatReads seats,
            RegisterReads registers,
            Looking looking,
            ObjectProvider<DossierState> dossiers) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.seats = seats;
        this.registers = registers;
        this.looking = looking;
        this.dossiers = dossiers;
    }

    Case one(NominationId nomination) {
        return of(List.of(nomination)).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<Case> of(Collection<NominationId> nominations) {
        Long[] ids = nominations.stream().map(NominationId::value).toArray(Long[]::new);
        List<Row> rows = jdbc.sql(NOMINATIONS)
                .params(ids, ids)
                .query((row, number) -> row(row))
                .list();
        Map<Long, List<RuleReads.Asked>> asked = rules.of(all(rows, Row::awardId));
        Map<MembershipId, Seat> members = seats.of(all(rows, Row::member));
        Map<NominationId, Facts.Register> register = registers.of(rows);
        Looking.Found found = looking.of(nominations);
        Map<NominationId, DossierState.Completeness> papers = dossiers.stream()
                .findFirst()
                .map(state -> state.of(nominations))
                .orElse(Map.of());
        return rows.stream()
                .map(row -> new Case(
                        new Facts(
                                row.id(),
                                row.year(),
                                row.award(),
                                row.achievement(),
                                row.member() == null ? null : members.get(row.member()),
                                found.conduct(row.id()),
                                register.get(row.id()),
                                row.women(),
                                papers.get(row.id())),
                        row.receivedOn(),
                        asked.getOrDefault(Objects.requireNonNullElse(row.awardId(), 0L), List.of()).stream()
                                .filter(rule -> rule.in(row.programme()))
                                .map(RuleReads.Asked::row)
                                .toList(),
                        found.waivers(row.id())))
                .toList();
    }

    private static <T> List<T> all(List<Row> rows, Function<Row, @Nullable T> of) {
        return rows.stream().map(of).filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        Long member = row.getObject("membership_id", Long.class);
        Long award = row.getObject("award_id", Long.class);
        return new Row(
                new NominationId(row.getLong("id")),
                row.getInt("award_year"),
                row.getLong("programme_id"),
                new UnitId(row.getLong("organiser_id")),
                member == null ? null : new MembershipId(member),
                row.getObject("recipient_id", Long.class),
                row.getString("achievement"),
                row.getObject("received_on", LocalDate.class),
                award,
                new Award(row.getString("award"), row.getString("authority"), award != null),
                new Women(row.getInt("women"), row.getInt("men"), row.getInt("unknown")));
    }
}
