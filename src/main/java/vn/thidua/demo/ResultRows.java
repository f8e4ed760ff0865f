package vn.thidua.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.publication.Publishing;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Today;

/** Publishes a year's table provisionally, with what units say of it and the sheets that were looked at. */
@Component
@Profile("demo")
class ResultRows {

    private static final String STAFF = "Người nhập minh họa";
    private static final Actor NOBODY = new Actor(new AccountId(0), STAFF, List.of());

    private final Rows rows;
    private final Publishing publishing;
    private final ClusterYears years;
    private final Today today;

    ResultRows(Rows rows, Publishing publishing, ClusterYears years, Today today) {
        this.rows = rows;
        this.publishing = publishing;
        this.years = years;
        this.today = today;
    }

    void add(DemoYear.Result result, LoadedYear to) {
        publishing.first(years.get(new ClusterYearId(to.id())), result.objectionsUntil(), NOBODY);
        result.objections().forEach(objection -> addObjection(objection, to));
        addSample(result.sample(), to);
    }

    private void addObjection(DemoYear.Objection objection, LoadedYear to) {
        Long member = to.member(objection.unit());
        rows.run("""
                insert into objection (cluster_year_id, membership_id, publication_id, line_id, agrees, first_points,
                                       first_stage, note, said_by, said_at)
                select p.cluster_year_id, s.membership_id, p.id, l.id, false, e.points, e.stage, ?, ?, ?
                from publication p, score_sheet s join score_line l on l.sheet_id = s.id
                join score_entry e on e.line_id = l.id and e.stage = 'HEAD'
                where p.cluster_year_id = ? and s.membership_id = ? and l.code = ?""", objection.note(), STAFF, now(), to.id(), member, objection.line());
        if (objection.outcome() != null) {
            addOutcome(objection, member);
        }
    }

    private void addOutcome(DemoYear.Objection objection, @Nullable Long member) {
        if (objection.points() != null) {
            decided(
                    "score_entry (line_id, stage, points, reason, entered_by, entered_at) select l.id, 'REVISED',",
                    objection,
                    member);
        }
        decided(
                "objection_outcome (objection_id, points, reason, decided_by, decided_at) select o.id,",
                objection,
                member);
    }

    private void decided(String into, DemoYear.Objection objection, @Nullable Long member) {
        rows.run(
                "insert into " + into + """
                 ?::numeric, ?, ?, ? from objection o join score_line l on l.id = o.line_id
                where o.membership_id = ? and l.code = ?""",
                objection.points(),
                objection.outcome(),
                STAFF,
                now(),
                member,
                objection.line());
    }

    private void addSample(DemoYear.Sample sample, LoadedYear to) {
        Long[] drawn = sample.drawn().stream()
                .map(finding -> to.member(finding.unit()))
                .sorted()
                .toArray(Long[]::new);
        long id = rows.into("audit_sample")
                .set("cluster_year_id", to.id())
                .set("seed", sample.seed())
                .set("candidates", drawn)
                .set("drawn_at", now())
                .set("drawn_by", STAFF)
                .add();
        for (DemoYear.Finding finding : sample.drawn()) {
            boolean looked = finding.found() != null;
            rows.into("audit_finding")
                    .set("sample_id", id)
                    .set("cluster_year_id", to.id())
                    .set("membership_id", to.member(finding.unit()))
                    .set("found", finding.found())
                    .set("checked_by", looked ? STAFF : null)
                    .set("checked_at", looked ? now() : null)
                    .add();
        }
    }

    private OffsetDateTime now() {
        return today.now().atZone(Today.ZONE).toOffsetDateTime();
    }
}
