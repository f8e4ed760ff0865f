package vn.thidua.publication;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final Shelf shelf;
    private final History history;
    private final Today today;

    Publishing(
            Publications publications,
            Drafting drafting,
            Hindrances hindrances,
            Shelf shelf,
            History history,
            Today today) {
        this.publications = publications;
        this.drafting = drafting;
        this.hindrances = hindrances;
        this.shelf = shelf;
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
        shelf.lock(year.id());
        PublicationView latest = publications.latest(year.id()).orElse(null);
        mustHaveSeen(latest, form);
        mustBeSaid(latest, kind, form);
        RankTable table = drafting.table(year);
        if (!hindrances.of(year.id(), table, kind).isEmpty()) {
            throw new RuleViolation("publication.hindered");
        }
        shelf.add(year.id(), kind, form, drafting.content(year, table), actor);
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
}
