package vn.thidua.objection;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.deadline.KeptDeadlines;
import vn.thidua.evidence.ObjectionTime;
import vn.thidua.platform.Show;
import vn.thidua.publication.PublicationKind;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetFacts.Deadline;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** In which time a unit answers its provisional scores: those of the scale by which it has its newest sheet. */
@Component
class Windows implements ObjectionTime {

    private static final Show SHOW = new Show();

    /**
     * The time for answering.
     *
     * @param publication the table that is answered; null while none was published
     * @param scale id of the edition by which it was made; null where there is no table, or none was made by sheets
     * @param until the last day; null where there is none
     * @param closing why nothing is taken, and since when; null while it is
     */
    record Window(
            @Nullable Long publication,
            @Nullable Long scale,
            @Nullable LocalDate until,
            @Nullable RuleViolation closing) {

        private static Window of(
                @Nullable PublicationView table, @Nullable LocalDate until, @Nullable RuleViolation closing) {
            return table == null
                    ? new Window(null, null, until, closing)
                    : new Window(table.id(), table.scale(), until, closing);
        }

        public boolean open() {
            return closing == null;
        }
    }

    private final Publications publications;
    private final ScoreReading reading;
    private final KeptDeadlines deadlines;

    Windows(Publications publications, ScoreReading reading, KeptDeadlines deadlines) {
        this.publications = publications;
        this.reading = reading;
        this.deadlines = deadlines;
    }

    @Override
    public boolean isOpen(ClusterYearId year, MembershipId member) {
        return of(year, member).open();
    }

    Window of(ClusterYearId year, MembershipId member) {
        PublicationView latest = publications.latest(year).orElse(null);
        if (latest == null) {
            return Window.of(null, null, new RuleViolation("objection.notPublished"));
        }
        if (latest.kind() == PublicationKind.FINAL) {
            LocalDate since = LocalDate.ofInstant(latest.publishedAt(), Today.ZONE);
            return Window.of(answered(year, latest), null, new RuleViolation("objection.final", SHOW.date(since)));
        }
        if (!Objects.equals(latest.scale(), reading.newestScale(year).orElse(null))) {
            return Window.of(latest, null, new RuleViolation("objection.scaleChanged"));
        }
        Deadline deadline = deadlines.ofObjections(year, member).orElse(null);
        return deadline == null
                ? Window.of(latest, null, null)
                : Window.of(latest, deadline.openUntil(), deadline.closing(null));
    }

    /** Once the result is final, what was said of the last provisional table is still shown. */
    private @Nullable PublicationView answered(ClusterYearId year, PublicationView last) {
        return publications.of(year).stream()
                .filter(table -> table.kind() == PublicationKind.PROVISIONAL && table.version() < last.version())
                .findFirst()
                .orElse(null);
    }
}
