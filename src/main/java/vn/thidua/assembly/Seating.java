package vn.thidua.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Option;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** Writes down who presides, whom the members sent and who counts. */
@Service
@Transactional
class Seating {

    private final JdbcClient jdbc;
    private final Assemblies assemblies;
    private final Participants participants;
    private final Agendas agendas;
    private final History history;

    Seating(JdbcClient jdbc, Assemblies assemblies, Participants participants, Agendas agendas, History history) {
        this.jdbc = jdbc;
        this.assemblies = assemblies;
        this.participants = participants;
        this.agendas = agendas;
        this.history = history;
    }

    /** Who is there stays as it is; once it is open, nobody who is there is exchanged. */
    void seat(ClusterYearId year, long id, DelegatesForm form, Actor actor) {
        Assembly before = assemblies.toChange(year, id);
        before.mustNotHaveEnded();
        Map<MembershipId, List<Option>> officers = participants.officers(year);
        mustBeTheirs(form.voterRows(), officers);
        expect(before, Told.of(form, officers), form.version());
        jdbc.sql("update assembly set chair = ?, secretary = ?, version = version + 1 where id = ?")
                .param(Names.cleanOrNull(form.chair()))
                .param(Names.cleanOrNull(form.secretary()))
                .param(id)
                .update();
        form.voterRows().forEach(row -> seat(before, row));
        seatOthers(before, form.otherRows());
        recordChange(before, actor);
    }

    private void seat(Assembly assembly, DelegatesForm.Row row) {
        MembershipId member = Objects.requireNonNull(row.member());
        Delegate sent = assembly.voter(member).orElse(null);
        String name = row.cleanName();
        if (sent != null && assembly.isOpen() && sent.wasThere() && !sent.name().equals(name)) {
            throw new RuleViolation("assembly.delegate.there", sent.unit(), sent.name()).at("voters");
        }
        if (sent != null && !sent.name().equals(name)) {
            jdbc.sql("delete from delegate where id = ?").param(sent.id()).update();
        }
        if (name == null) {
            return;
        }
        if (sent == null || !sent.name().equals(name)) {
            insert(assembly, member, name, row, true);
        } else {
            jdbc.sql("update delegate set title = ?, account_id = ?, version = version + 1 where id = ?")
                    .param(Names.cleanOrNull(row.title()))
                    .param(value(row.account()))
                    .param(sent.id())
                    .update();
        }
    }

    private void seatOthers(Assembly assembly, List<DelegatesForm.Row> rows) {
        Set<String> wanted = new HashSet<>();
        for (DelegatesForm.Row row : rows) {
            String name = row.cleanName();
            if (name == null) {
                continue;
            }
            if (row.member() == null) {
                throw new RuleViolation("assembly.delegate.noUnit", name).at("others");
            }
            boolean isNew = assembly.delegates().stream()
                    .noneMatch(sent -> !assembly.casts(sent)
                            && sent.member().equals(row.member())
                            && sent.name().equals(name));
            if (isNew && wanted.add(row.member() + name)) {
                insert(assembly, row.member(), name, row, false);
            }
            wanted.add(row.member() + name);
        }
        assembly.delegates().stream()
                .filter(sent -> !assembly.casts(sent) && !wanted.contains(sent.member() + sent.name()))
                .forEach(sent -> jdbc.sql("delete from delegate where id = ?")
                        .param(sent.id())
                        .update());
    }

    private void insert(Assembly assembly, MembershipId member, String name, DelegatesForm.Row row, boolean votes) {
        int inserted = jdbc.sql("""
                insert into delegate (assembly_id, cluster_year_id, membership_id, name, title, votes, account_id)
                select ?, m.cluster_year_id, m.id, ?, ?, ?, ? from membership m where m.id = ? and m.cluster_year_id = ?""")
                .param(assembly.id())
                .param(name)
                .param(Names.cleanOrNull(row.title()))
                .param(votes)
                .param(votes ? value(row.account()) : null)
                .param(member.value())
                .param(assembly.year().value())
                .update();
        if (inserted == 0) {
            throw new RuleViolation("assembly.delegate.foreign", name).at(votes ? "voters" : "others");
        }
    }

    /** A vote is cast with an account of the unit, and an account casts one. */
    private static void mustBeTheirs(List<DelegatesForm.Row> rows, Map<MembershipId, List<Option>> officers) {
        Set<AccountId> taken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            DelegatesForm.Row row = rows.get(i);
            if (row.member() == null) {
                throw new RuleViolation("assembly.delegate.foreign", Objects.requireNonNullElse(row.name(), ""));
            }
            AccountId account = row.account();
            if (account == null || row.cleanName() == null) {
                continue;
            }
            if (!Participants.offers(officers.getOrDefault(row.member(), List.of()), account)) {
                throw new RuleViolation("assembly.account.foreign").at("voters[" + i + "].account");
            }
            if (!taken.add(account)) {
                throw new RuleViolation("assembly.account.twice").at("voters[" + i + "].account");
            }
        }
    }

    /**
     * The committee: two at least, of whom the first is its head. Once the assembly is open the meeting exchanges somebody for a
     * reason alone, and nobody on whom a question rests.
     */
    void appoint(ClusterYearId year, long id, TellersForm form, Actor actor) {
        Assembly before = assemblies.toChange(year, id);
        before.mustNotHaveEnded();
        List<TellersForm.Row> rows = form.named();
        if (rows.size() < 2) {
            throw new RuleViolation("assembly.tellers.few").at("rows[1].name");
        }
        List<Option> accounts = participants.tellers(year);
        mustBeOffered(rows, accounts);
        mustDiffer(rows);
        expect(before, Told.of(rows, accounts), form.version());
        String reason = Names.cleanOrNull(form.reason());
        if (before.opened() != null) {
            mustStayAble(before, rows, reason);
        }
        jdbc.sql("delete from teller where assembly_id = ?").param(id).update();
        for (TellersForm.Row row : rows) {
            jdbc.sql("insert into teller (assembly_id, name, title, account_id, leads) values (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(Names.clean(String.valueOf(row.name())))
                    .param(Names.cleanOrNull(row.title()))
                    .param(value(row.account()))
                    .param(row == rows.get(0))
                    .update();
        }
        jdbc.sql("update assembly set version = version + 1 where id = ?")
                .param(id)
                .update();
        recordChange(before, actor, Change.of("assembly.tellers.reason", null, reason));
    }

    /** The committee of a meeting that votes: whoever made a key or entered a count stays, and enough of it can count. */
    private void mustStayAble(Assembly assembly, List<TellersForm.Row> rows, @Nullable String reason) {
        if (reason == null) {
            throw new RuleViolation("assembly.tellers.noReason").at("reason");
        }
        Set<AccountId> working = agendas.working(assembly);
        for (Teller teller : assembly.tellers()) {
            if (teller.account() != null
                    && working.contains(teller.account())
                    && rows.stream().noneMatch(row -> row.names(teller))) {
                throw new RuleViolation("assembly.tellers.working", teller.name()).at("rows");
            }
        }
        long able = rows.stream().filter(row -> row.account() != null).count();
        int needed = agendas.accounts(assembly);
        if (able < needed) {
            throw new RuleViolation("assembly.fewTellers", able, needed).at("rows");
        }
    }

    private static void mustDiffer(List<TellersForm.Row> rows) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = Names.clean(String.valueOf(rows.get(i).name()));
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new RuleViolation("assembly.tellers.twice", name).at("rows[" + i + "].name");
            }
        }
    }

    private static void mustBeOffered(List<TellersForm.Row> rows, List<Option> offered) {
        Set<AccountId> taken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            AccountId account = rows.get(i).account();
            if (account != null && !Participants.offers(offered, account)) {
                throw new RuleViolation("assembly.account.foreign").at("rows[" + i + "].account");
            }
            if (account != null && !taken.add(account)) {
                throw new RuleViolation("assembly.account.twice").at("rows[" + i + "].account");
            }
        }
    }

    private static void expect(Assembly before, Map<String, String> typed, @Nullable Long version) {
        FieldEdits.between(Told.of(before), typed).expect(before.version(), version);
    }

    private void recordChange(Assembly before, Actor actor, Change... more) {
        Assembly after = assemblies.get(before.year(), before.id());
        Change[] changes = FieldEdits.between(Told.of(before), Told.of(after)).changes();
        history.record(
                actor,
                HistorySubject.in(before.year(), "ASSEMBLY", before.id()),
                "assembly.history.changed",
                before.title(),
                Stream.concat(Stream.of(changes), Stream.of(more)).toArray(Change[]::new));
    }

    private static @Nullable Long value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
