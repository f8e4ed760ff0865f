package vn.thidua.publication;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.ranking.RankTable;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Publishes the table of a cluster-year: it is stored whole as it stands, and never changed. */
@Service
@Transactional
public class Publishing {

    /** What history entries are about. */
    static final String KIND = "RESULT";

    private final Publications publications;
    private final Drafting drafting;
    private final Hindrances hindrances;
    private final JdbcClient jdbc;
    private final History history;
    private final Today today;

    Publishing(
            Publications publications,
            Drafting drafting,
            Hindrances hindrances,
            JdbcClient jdbc,
            History history,
            Today today) {
        this.publications = publications;
        this.drafting = drafting;
        this.hindrances = hindrances;
        this.jdbc = jdbc;
        this.history = history;
        this.today = today;
    }

    /** Publishes the first table of a year, provisionally; refused as on the page. For content that comes from a file. */
    public void first(YearView year, LocalDate objectionsUntil, Actor actor) {
        publish(year, PublicationKind.PROVISIONAL, new PublishForm(0, objectionsUntil, null), actor);
    }

    /**
     * Two who publish at once wait for each other; the second has not seen what the first published and is refused.
     *
     * @throws RuleViolation where something hinders it, something was published after the form was opened, a provisional
     *     table would follow a final one, or the last day for objections or the reason of a correction is missing
     */
    void publish(YearView year, PublicationKind kind, PublishForm form, Actor actor) {
        jdbc.sql("select id from cluster_year where id = ? for no key update")
                .param(year.id().value())
                .query(Long.class)
                .single();
        PublicationView latest = publications.latest(year.id()).orElse(null);
        mustHaveSeen(latest, form);
        mustBeSaid(latest, kind, form);
        RankTable table = drafting.table(year);
        if (!hindrances.of(year.id(), table, kind).isEmpty()) {
            throw new RuleViolation("publication.hindered");
        }
        store(year, kind, form, drafting.content(year, table), actor);
        hindrances.passed(year.id(), kind);
        history.record(
                actor,
                HistorySubject.in(year.id(), KIND, year.id().value()),
                "publication.history." + kind,
                year.name() + " " + year.year(),
                Change.of("publication.version", latest == null ? null : latest.version(), next(latest)),
                Change.of("publication.objectionsUntil", null, form.objectionsUntil()),
                Change.of("publication.reason", null, Names.cleanOrNull(form.reason())));
    }

    private static int next(@Nullable PublicationView latest) {
        return latest == null ? 1 : latest.version() + 1;
    }

    private static void mustHaveSeen(@Nullable PublicationView latest, PublishForm form) {
        if (!Objects.equals(form.version(), next(latest) - 1)) {
            throw new RuleViolation("publication.newer");
        }
    }

    private void mustBeSaid(@Nullable PublicationView latest, PublicationKind kind, PublishForm form) {
        PublicationKind before = latest == null ? null : latest.kind();
        if (before == PublicationKind.FINAL && kind == PublicationKind.PROVISIONAL) {
            throw new RuleViolation("publication.alreadyFinal");
        }
        if (before == kind && Names.cleanOrNull(form.reason()) == null) {
            throw new RuleViolation("publication.reason.missing").at("reason");
        }
        if (kind == PublicationKind.PROVISIONAL
                && (form.objectionsUntil() == null || form.objectionsUntil().isBefore(today.date()))) {
            throw new RuleViolation("publication.objectionsUntil.missing").at("objectionsUntil");
        }
    }

    private void store(YearView year, PublicationKind kind, PublishForm form, String content, Actor actor) {
        jdbc.sql("""
                insert into publication (cluster_year_id, version, kind, published_at, published_by, objections_until,
                                         reason, scale_id, content, fingerprint)
                values (:year, :version, :kind, :at, :by, :until, :reason,
                        (select max(scale_id) from score_sheet where cluster_year_id = :year), :content,
                        encode(sha256(convert_to(:content, 'UTF8')), 'hex'))""")
                .param("year", year.id().value())
                .param("version", Objects.requireNonNull(form.version()) + 1)
                .param("kind", kind.name())
                .param("at", Timestamp.from(today.now()))
                .param("by", actor.name())
                .param("until", kind == PublicationKind.PROVISIONAL ? form.objectionsUntil() : null)
                .param("reason", Names.cleanOrNull(form.reason()))
                .param("content", content)
                .update();
    }
}
