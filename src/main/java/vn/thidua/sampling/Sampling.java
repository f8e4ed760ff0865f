package vn.thidua.sampling;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.sampling.SampleForms.DrawForm;
import vn.thidua.sampling.SampleForms.FindingForm;
import vn.thidua.shared.Broken;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Draws the sheets that are looked at, once, and keeps what was found. */
@Service
@Transactional
class Sampling {

    /** What history calls it. */
    static final String KIND = "SAMPLE";

    private static final int LARGEST_SEED = 999_999;

    private final JdbcClient jdbc;
    private final Unchanged unchanged;
    private final History history;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    Sampling(JdbcClient jdbc, Unchanged unchanged, History history, Today today) {
        this.jdbc = jdbc;
        this.unchanged = unchanged;
        this.history = history;
        this.today = today;
    }

    /** Of the same sheets the same number draws the same ones, whoever repeats it. */
    static List<MembershipId> drawn(List<MembershipId> candidates, int number, int seed) {
        List<MembershipId> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    @Transactional(readOnly = true)
    Optional<Sample> of(ClusterYearId year) {
        List<Sample.Drawn> drawn = jdbc.sql("""
                select f.*, m.unit_name from audit_finding f join membership m on m.id = f.membership_id
                where f.cluster_year_id = ? order by f.id""")
                .param(year.value())
                .query((row, number) -> drawn(row))
                .list();
        return jdbc.sql("select * from audit_sample where cluster_year_id = ?")
                .param(year.value())
                .query((row, number) -> new Sample(
                        row.getInt("seed"),
                        ((Long[]) row.getArray("candidates").getArray()).length,
                        row.getTimestamp("drawn_at").toInstant(),
                        row.getString("drawn_by"),
                        drawn))
                .optional();
    }

    /** One sheet of the sample of this year, or {@link NotFound}. */
    @Transactional(readOnly = true)
    Sample.Drawn drawn(ClusterYearId year, long id) {
        return of(year).stream()
                .flatMap(sample -> sample.drawn().stream())
                .filter(drawn -> drawn.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Draws once: nobody draws until the sample suits. */
    void draw(ClusterYearId year, DrawForm form, Actor actor) {
        List<MembershipId> candidates = unchanged.of(year);
        if (candidates.isEmpty()) {
            throw new RuleViolation("sampling.nothing");
        }
        int seed = form.seed() == null ? random.nextInt(1, LARGEST_SEED) : form.seed();
        long sample = Broken.constraint(
                "audit_sample_once",
                new RuleViolation("sampling.drawnAlready"),
                () -> jdbc.sql("""
                insert into audit_sample (cluster_year_id, seed, candidates, drawn_at, drawn_by)
                values (:year, :seed, :candidates, :at, :by) returning id""")
                        .param("year", year.value())
                        .param("seed", seed)
                        .param(
                                "candidates",
                                candidates.stream().map(MembershipId::value).toArray(Long[]::new))
                        .param("at", Timestamp.from(today.now()))
                        .param("by", actor.name())
                        .query(Long.class)
                        .single());
        List<MembershipId> drawn = drawn(candidates, Objects.requireNonNull(form.number()), seed);
        drawn.forEach(member -> jdbc.sql(
                        "insert into audit_finding (sample_id, cluster_year_id, membership_id) values (?, ?, ?)")
                .params(sample, year.value(), member.value())
                .update());
        history.record(
                actor,
                HistorySubject.in(year, KIND, year.value()),
                "sampling.history.drawn",
                Integer.toString(seed),
                Change.of("sampling.number", null, drawn.size()),
                Change.of("sampling.candidates", null, candidates.size()));
    }

    /** Keeps what was found in a sheet; what was written before stays in the history. */
    void record(ClusterYearId year, long id, FindingForm form, Actor actor) {
        jdbc.sql("select id from audit_finding where id = ? and cluster_year_id = ? for no key update")
                .params(id, year.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        Sample.Drawn drawn = drawn(year, id);
        String found = Names.lines(Objects.requireNonNull(form.found()));
        FieldEdits edits =
                new FieldEdits().field("sampling.found", drawn.found(), found).expect(drawn.version(), form.version());
        jdbc.sql("""
                update audit_finding set found = ?, checked_by = ?, checked_at = ?, version = version + 1 where id = ?""")
                .params(found, actor.name(), Timestamp.from(today.now()), id)
                .update();
        history.record(
                actor,
                HistorySubject.in(year, KIND, year.value()),
                "sampling.history.recorded",
                drawn.unit(),
                edits.changes());
    }

    private static Sample.Drawn drawn(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("checked_at");
        return new Sample.Drawn(
                row.getLong("id"),
                row.getLong("version"),
                new MembershipId(row.getLong("membership_id")),
                row.getString("unit_name"),
                row.getString("found"),
                row.getString("checked_by"),
                at == null ? null : at.toInstant());
    }
}
