package vn.thidua.support;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.access.Actor;
import vn.thidua.access.ActorSource;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** The ground the tests stand on, laid by plain SQL: organisers, units, programmes, clusters, people. */
@Component
public class World {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final ActorSource actors;
    private final UserDetailsService users;

    World(JdbcClient jdbc, ActorSource actors, UserDetailsService users) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.users = users;
    }

    /** An organiser, which keeps its own record. */
    public UnitId organiser(String name) {
        return new UnitId(one("""
                insert into unit (keeper_id, name, kind, is_organiser)
                values (currval(pg_get_serial_sequence('unit', 'id')), ?, 'PROVINCIAL_UNION', true) returning id""", name));
    }

    /** A unit in the organiser's directory. */
    public UnitId unit(UnitId keeper, String name) {
        return new UnitId(one(
                "insert into unit (keeper_id, name, kind) values (?, ?, 'DISTRICT_UNION') returning id",
                keeper.value(),
                name));
    }

    public ProgrammeId programme(UnitId organiser, String name) {
        return new ProgrammeId(one(
                "insert into programme (organiser_id, name, kind) values (?, ?, 'UNION') returning id",
                organiser.value(),
                name));
    }

    /** Sets a rule of the programme for all time. */
    public void rule(ProgrammeId programme, String key, String value) {
        jdbc.sql("insert into programme_rule (programme_id, key, value, valid_from) values (?, ?, ?, ?)")
                .params(programme.value(), key, value, LONG_AGO)
                .update();
    }

    public ClusterId cluster(ProgrammeId programme, String name) {
        return new ClusterId(one(
                "insert into cluster (programme_id, kind, name) values (?, 'CLUSTER', ?) returning id",
                programme.value(),
                name));
    }

    /** One year of a cluster, named as the cluster is. */
    public ClusterYearId year(ClusterId cluster, int year) {
        return new ClusterYearId(one("""
                insert into cluster_year (cluster_id, programme_id, year, kind, name)
                select id, programme_id, ?, kind, name from cluster where id = ? returning id""", year, cluster.value()));
    }

    public MembershipId member(ClusterYearId year, UnitId unit) {
        return new MembershipId(one("""
                insert into membership (cluster_year_id, programme_id, year, unit_id, unit_name, position)
                select y.id, y.programme_id, y.year, u.id, u.name, u.id from cluster_year y, unit u
                where y.id = ? and u.id = ? returning id""", year.value(), unit.value()));
    }

    public void head(ClusterYearId year, MembershipId member) {
        head(year, member, null, null);
    }

    /** A head for some days; a missing day is open. */
    public void head(ClusterYearId year, MembershipId member, @Nullable LocalDate from, @Nullable LocalDate until) {
        duty(year, member, "HEAD", from, until);
    }

    public void deputy(ClusterYearId year, MembershipId member) {
        deputy(year, member, null, null);
    }

    /** A deputy for some days; a missing day is open. */
    public void deputy(ClusterYearId year, MembershipId member, @Nullable LocalDate from, @Nullable LocalDate until) {
        duty(year, member, "DEPUTY", from, until);
    }

    /** The member leaves its cluster-year; that day is the last. */
    public void leave(MembershipId member, LocalDate on) {
        jdbc.sql("update membership set left_on = ?, leave_reason = 'sáp nhập' where id = ?")
                .params(on, member.value())
                .update();
    }

    public void close(ClusterYearId year) {
        jdbc.sql("update cluster_year set closed_on = '2026-12-31', close_reason = 'xong' where id = ?")
                .param(year.value())
                .update();
    }

    /** An award the programme may propose for collectives, without a limit. */
    public long award(ProgrammeId programme, String name) {
        return one("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position)
                values (?, ?, 'TITLE', 'Ban Thường vụ', 'COLLECTIVE', 1) returning id""", programme.value(), name);
    }

    /** A nomination of a member for an award its programme may propose, at this stage of its road. */
    public NominationId nomination(ClusterYearId year, MembershipId member, long awardKind, String stage) {
        long recipient = one("""
                insert into recipient (kind, keeper_id, unit_id)
                select 'COLLECTIVE', p.organiser_id, m.unit_id
                from membership m join programme p on p.id = m.programme_id where m.id = ?
                on conflict on constraint recipient_once do update set job = null returning id""", member.value());
        return new NominationId(one("""
                insert into nomination (programme_id, award_year, cluster_year_id, award_kind_id, award_name, authority,
                                        recipient_kind, recipient_id, membership_id, proposed_on, position, stage)
                select y.programme_id, y.year, y.id, k.id, k.name, k.authority, 'COLLECTIVE', ?, ?, '2025-11-18', 1, ?
                from cluster_year y, award_kind k where y.id = ? and k.id = ? returning id""", recipient, member.value(), stage, year.value(), awardKind));
    }

    /** The covenant of the year, signed by these members. */
    public void signed(ClusterYearId year, MembershipId... members) {
        long covenant = one(
                "insert into covenant (cluster_year_id, position, title, status) values (?, 0, 'Giao ước', 'SIGNING') returning id",
                year.value());
        for (MembershipId member : members) {
            jdbc.sql(
                            "insert into covenant_signature (covenant_id, cluster_year_id, membership_id, signed_on) values (?, ?, ?, ?)")
                    .params(covenant, year.value(), member.value(), LONG_AGO)
                    .update();
        }
    }

    /** An account with password "mat-khau-thu". */
    public AccountId account(String username) {
        return new AccountId(one("""
                insert into account (username, full_name, password_hash, created_at)
                values (?, ?, '{bcrypt}$2b$04$abcdefghijklmnopqrstuusZ5IFjIfA9ZfbxzGV1OYyER1xB7qHIm', now()) returning id""", username.toLowerCase(Locale.ROOT), "Người thử " + username));
    }

    /** Grants a role for an organiser or a unit. */
    public AccountId grant(AccountId account, Role role, UnitId unit) {
        jdbc.sql("""
                insert into role_grant (account_id, role, unit_id, valid_from, granted_by, granted_at)
                values (?, ?, ?, ?, 'thử', now())""")
                .params(account.value(), role.name(), unit.value(), LONG_AGO)
                .update();
        return account;
    }

    public AccountId administrator(AccountId account) {
        jdbc.sql("""
                insert into role_grant (account_id, role, valid_from, granted_by, granted_at)
                values (?, 'ADMINISTRATOR', ?, 'thử', now())""").params(account.value(), LONG_AGO).update();
        return account;
    }

    /** Grants the head's work in one year of a cluster. */
    public AccountId grantHead(AccountId account, ClusterId cluster, int year) {
        jdbc.sql("""
                insert into role_grant (account_id, role, cluster_id, year, valid_from, granted_by, granted_at)
                values (?, 'CLUSTER_HEAD', ?, ?, ?, 'thử', now())""").params(account.value(), cluster.value(), year, LONG_AGO).update();
        return account;
    }

    /** Lets everything end that the account was granted; that day is the last. */
    public AccountId expire(AccountId account, LocalDate on) {
        jdbc.sql("update role_grant set valid_to = ? where account_id = ?")
                .params(on, account.value())
                .update();
        return account;
    }

    /** Takes back everything the account was granted. */
    public AccountId revoke(AccountId account) {
        jdbc.sql("update role_grant set revoked_at = now() where account_id = ?")
                .param(account.value())
                .update();
        return account;
    }

    /** A new account with one role for an organiser or a unit. */
    public AccountId person(String username, Role role, UnitId unit) {
        return grant(account(username), role, unit);
    }

    /** The account as the services see it. */
    public Actor actor(AccountId account) {
        return actors.find(account).orElseThrow();
    }

    /** Sends a MockMvc request as this account. */
    public RequestPostProcessor as(AccountId account) {
        String username = jdbc.sql("select username from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
        return SecurityMockMvcRequestPostProcessors.user(users.loadUserByUsername(username));
    }

    private void duty(
            ClusterYearId year, MembershipId member, String duty, @Nullable LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                insert into headship (cluster_year_id, membership_id, duty, basis, starts_on, ends_on)
                values (?, ?, ?, 'ELECTED', ?, ?)""")
                .params(year.value(), member.value(), duty)
                .param(from)
                .param(until)
                .update();
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
