package vn.thidua.year;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** A cluster-year as a whole: opened, described, closed, opened again. */
@Service
@Transactional
public class YearKeeping {

    private final StoredYears years;
    private final ClusterYears clusters;
    private final History history;
    private final Wording wording;
    private final Today today;

    YearKeeping(StoredYears years, ClusterYears clusters, History history, Wording wording, Today today) {
        this.years = years;
        this.clusters = clusters;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    /** Opens a year of the cluster, still without members; once a year. */
    ClusterYear open(ClusterId cluster, OpenForm form, Actor actor) {
        int number = form.year() == null ? 0 : form.year();
        if (clusters.find(cluster, number).isPresent()) {
            throw new RuleViolation("year.open.exists", Integer.toString(number)).at("year");
        }
        try {
            ClusterYear year = years.saveAndFlush(
                    new ClusterYear(clusters.cluster(cluster), number, form.startsOn(), form.endsOn()));
            record(actor, year, "year.history.opened", year.opened().changes());
            return year;
        } catch (DataIntegrityViolationException raced) {
            throw new RuleViolation("year.open.exists", Integer.toString(number)).at("year");
        }
    }

    @Transactional(readOnly = true)
    YearForm facts(ClusterYearId id) {
        return years.findById(id.value()).orElseThrow(NotFound::new).form();
    }

    void change(ClusterYearId id, YearForm form, Actor actor) {
        ClusterYear year = forChange(id);
        FieldEdits edits = year.change(form, wording);
        record(actor, year, "year.history.changed", edits.changes());
    }

    /** Says from when to when the year lasts; all else stays as it is written down. */
    public void during(ClusterYearId id, @Nullable LocalDate from, @Nullable LocalDate until, Actor actor) {
        change(id, forChange(id).form().during(from, until), actor);
    }

    /** Closes the year: from now on it is only read. */
    void close(ClusterYearId id, CloseForm form, Actor actor) {
        ClusterYear year = forChange(id);
        year.close(form, today.date());
        FieldEdits edits = new FieldEdits()
                .field("year.close.on", null, form.closedOn())
                .field("year.close.reason", null, form.reason())
                .field("year.close.early", null, wording.of(form.early()));
        record(actor, year, "year.history.closed", edits.changes());
    }

    void reopen(ClusterYearId id, Actor actor) {
        ClusterYear year = forChange(id);
        FieldEdits edits = year.reopen(wording);
        record(actor, year, "year.history.reopened", edits.changes());
    }

    /** The day on which a year's closing is usually written down. */
    CloseForm closing() {
        LocalDate day = today.date();
        return new CloseForm(day, null, false);
    }

    private ClusterYear forChange(ClusterYearId id) {
        return years.findForChange(id.value()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, ClusterYear year, String act, Change... changes) {
        var subject = HistorySubject.in(year.id(), "YEAR", year.id().value());
        history.record(actor, subject, act, year.name() + " " + year.year(), changes);
    }
}
