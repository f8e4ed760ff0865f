package vn.thidua.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.eligibility.Facts.Award;
import vn.thidua.eligibility.Facts.Granted;
import vn.thidua.eligibility.Facts.Register;
import vn.thidua.eligibility.Facts.Road;
import vn.thidua.shared.NominationId;

/** What recipients were granted, and what they are proposed for besides. Four statements. */
@Component
class RegisterReads {

    /**
     * Whatever may still be granted, and what an authority granted without an entry of the register. Of a nomination that
     * is in the register the register speaks, also where its award was revoked.
     */
    private static final String ROADS = """
            select n.id as wanted, o.id, coalesce(a.name, o.award_name) as award, coalesce(au.name, o.authority) as authority,
                   a.id is not null as catalogued, o.achievement, coalesce(y.name, p.name) as place
            from nomination n
            join nomination o on o.recipient_id = n.recipient_id and o.award_year = n.award_year and o.id <> n.id
            join award_kind k on k.id = o.award_kind_id
            join programme p on p.id = o.programme_id
            left join cluster_year y on y.id = o.cluster_year_id
            left join award a on a.id = k.award_id
            left join authority au on au.id = a.authority_id
            where n.id = any(?) and o.stage <> 'WITHDRAWN'
              and not exists (select 1 from award_decision d where d.nomination_id = o.id and d.outcome = 'REFUSED')
              and not exists (select 1 from board_review b where b.nomination_id = o.id and b.outcome = 'NOT_RECOMMENDED')
              and not exists (select 1 from award_grant g where g.nomination_id = o.id)
            order by o.id
            """;

    private static final String NAMES =
            "select a.id, a.name, au.name as authority from award a join authority au on au.id = a.authority_id where a.id = any(?)";

    private static final String OWN = "select id, nomination_id from award_grant where nomination_id = any(?)";

    private record Own(long grant, NominationId nomination) {}

    private record Beside(NominationId wanted, Road road) {}

    private final JdbcClient jdbc;
    private final Grants grants;

    RegisterReads(JdbcClient jdbc, Grants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /** By nomination; one whose recipient nobody named has none. */
    Map<NominationId, Register> of(List<CaseReads.Row> rows) {
        Long[] ids = rows.stream().map(row -> row.id().value()).toArray(Long[]::new);
        Map<Long, List<EarlierGrant>> earlier = grants.of(rows.stream()
                .map(CaseReads.Row::recipient)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Award> names = names(earlier.values());
        Set<Own> own = jdbc.sql(OWN)
                .param(ids)
                .query((row, number) -> new Own(row.getLong("id"), new NominationId(row.getLong("nomination_id"))))
                .set();
        Map<NominationId, List<Road>> roads = roads(ids);
        return rows.stream()
                .filter(row -> row.recipient() != null)
                .collect(Collectors.toMap(
                        CaseReads.Row::id,
                        row -> Register.of(
                                page(row),
                                granted(row, earlier, names, own),
                                roads.getOrDefault(row.id(), List.of()))));
    }

    /** Without what came of this very nomination: nobody is judged by what was granted for it. */
    private static List<Granted> granted(
            CaseReads.Row row, Map<Long, List<EarlierGrant>> earlier, Map<Long, Award> names, Set<Own> own) {
        long recipient = Objects.requireNonNull(row.recipient());
        return earlier.getOrDefault(recipient, List.of()).stream()
                .filter(grant -> !own.contains(new Own(grant.id(), row.id())))
                .map(grant -> granted(page(row) + "/" + grant.id(), grant, recipient, names))
                .toList();
    }

    private static String page(CaseReads.Row row) {
        return "/don-vi/" + row.organiser() + "/so-khen-thuong";
    }

    private static Granted granted(String page, EarlierGrant grant, long recipient, Map<Long, Award> names) {
        Award asWritten = new Award(grant.awardName(), grant.authority(), false);
        Long catalogued = grant.award();
        return new Granted(
                page,
                catalogued == null ? asWritten : names.getOrDefault(catalogued, asWritten),
                grant.year(),
                grant.number(),
                grant.decidedOn(),
                grant.achievement(),
                grant.recipient() == recipient ? null : grant.recipientName(),
                grant.revokedOn());
    }

    private Map<Long, Award> names(Collection<List<EarlierGrant>> earlier) {
        Long[] awards = earlier.stream()
                .flatMap(List::stream)
                .flatMap(grant -> Stream.ofNullable(grant.award()))
                .distinct()
                .toArray(Long[]::new);
        record Named(long id, Award award) {}
        return jdbc
                .sql(NAMES)
                .param(awards)
                .query((row, number) -> new Named(
                        row.getLong("id"), new Award(row.getString("name"), row.getString("authority"), true)))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::award));
    }

    private Map<NominationId, List<Road>> roads(Long[] ids) {
        return jdbc
                .sql(ROADS)
                .param(ids)
                .query((row, number) -> new Beside(
                        new NominationId(row.getLong("wanted")),
                        new Road(
                                new NominationId(row.getLong("id")),
                                new Award(
                                        row.getString("award"),
                                        row.getString("authority"),
                                        row.getBoolean("catalogued")),
                                row.getString("place"),
                                row.getString("achievement"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Beside::wanted, Collectors.mapping(Beside::road, Collectors.toList())));
    }
}
