package vn.thidua.support;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;

/** Decisions that were issued and what they granted, by plain SQL. */
public final class Awarded {

    public static final LocalDate DECIDED = LocalDate.of(2026, 6, 20);

    public static final String NUMBER = "12/QĐ-BTV";

    public static final String AUTHORITY = "Ban Thường vụ Hội LHPN tỉnh Mẫu";

    private final JdbcClient jdbc;
    private final UnitId organiser;

    public Awarded(JdbcClient jdbc, UnitId organiser) {
        this.jdbc = jdbc;
        this.organiser = organiser;
    }

    /** A decision with its code, issued. */
    public long decision(PaperCode code) {
        long authority =
                one("insert into authority (name, level, position) values (?, 'PROVINCE', 1) returning id", AUTHORITY);
        return one("""
                insert into decision (organiser_id, year, number, decided_on, authority_id, authority, signer_title,
                                      signer_name, issued_at, code)
                values (?, 2025, ?, ?, ?, ?, 'TM. BAN THƯỜNG VỤ' || chr(10) || 'CHỦ TỊCH', 'Nguyễn Thị Quỳnh Hương',
                        now(), ?) returning id""", organiser.value(), NUMBER, DECIDED, authority, AUTHORITY, code.value());
    }

    /** An award of the decision for a unit. */
    public long grant(long decision, UnitId unit, String award, @Nullable String achievement, PaperCode code) {
        return granted(decision, recipient("COLLECTIVE", unit, null), award, achievement, code);
    }

    /** An award of the decision for a person of a unit. */
    public long grant(
            long decision, UnitId unit, String person, String award, @Nullable String achievement, PaperCode code) {
        return granted(decision, recipient("INDIVIDUAL", unit, person), award, achievement, code);
    }

    /** The name was corrected by a later decision. */
    public void corrected(long grant, String name) {
        jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason, field, before, after)
                select id, 'CORRECTION', '20/QĐ-BTV', '2026-07-10', 'Sai dấu', 'RECIPIENT_NAME', recipient_name, ?
                from award_grant where id = ?""").params(name, grant).update();
        jdbc.sql("update award_grant set recipient_name = ? where id = ?")
                .params(name, grant)
                .update();
    }

    /** The award was revoked by a later decision. */
    public void revoked(long grant) {
        jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason)
                values (?, 'REVOCATION', '30/QĐ-BTV', '2026-09-01', 'Khai không đúng thành tích')""").param(grant).update();
        jdbc.sql("update award_grant set revoked_on = '2026-09-01' where id = ?")
                .param(grant)
                .update();
    }

    private long recipient(String kind, UnitId unit, @Nullable String name) {
        return jdbc.sql("insert into recipient (kind, keeper_id, unit_id, name) values (?, ?, ?, ?) returning id")
                .param(kind)
                .param(organiser.value())
                .param(unit.value())
                .param(name)
                .query(Long.class)
                .single();
    }

    private long granted(long decision, long recipient, String award, @Nullable String achievement, PaperCode code) {
        return jdbc.sql("""
                insert into award_grant (organiser_id, decision_id, recipient_id, recipient_kind, recipient_name, unit_id,
                                         unit_name, award_name, authority, year, achievement, number, decided_on, amount, code)
                select d.organiser_id, d.id, r.id, r.kind, coalesce(r.name, u.name), u.id, u.name, :award, d.authority,
                       d.year, :achievement, d.number, d.decided_on, 3510000, :code
                from decision d, recipient r join unit u on u.id = r.unit_id
                where d.id = :decision and r.id = :recipient returning id""")
                .param("award", award)
                .param("achievement", achievement)
                .param("code", code.value())
                .param("decision", decision)
                .param("recipient", recipient)
                .query(Long.class)
                .single();
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
