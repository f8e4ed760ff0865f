package vn.thidua.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds what surrounds the scoring of a year: deadlines, extensions, who checks whom. */
@Component
@Profile("demo")
class CheckRows {

    private static final String STAFF = "Người nhập minh họa";

    private final Rows rows;

    CheckRows(Rows rows) {
        this.rows = rows;
    }

    void add(DemoYear.Checks checks, LoadedYear to) {
        checks.deadlines().forEach(day -> addDeadline(day, to));
        checks.extensions().forEach(extension -> addExtension(extension, to));
        addDraw(checks.draw(), to);
    }

    private void addDeadline(DemoYear.Deadline day, LoadedYear to) {
        rows.into("stage_deadline")
                .set("cluster_year_id", to.id())
                .set("stage", day.stage())
                .set("due_on", day.on())
                .add();
    }

    private void addExtension(DemoYear.Extension extension, LoadedYear to) {
        rows.into("deadline_extension")
                .set("cluster_year_id", to.id())
                .set("membership_id", to.member(extension.unit()))
                .set("stage", extension.stage())
                .set("until", extension.until())
                .set("excused", true)
                .set("reason", extension.reason())
                .set("document", extension.document())
                .set("granted_by", STAFF)
                .set("granted_at", Rows.morning(extension.on()))
                .add();
    }

    private void addDraw(DemoYear.Draw draw, LoadedYear to) {
        long id = rows.into("peer_draw")
                .set("cluster_year_id", to.id())
                .set("seed", draw.seed())
                .set("per_sheet", 1)
                .set("drawn_at", Rows.morning(draw.on()))
                .set("drawn_by", STAFF)
                .add();
        draw.checks().forEach(check -> addCheck(check, id, to));
    }

    private void addCheck(DemoYear.Check check, long draw, LoadedYear to) {
        LocalDate sentOn = check.sentOn();
        rows.run(
                """
                insert into peer_check (draw_id, cluster_year_id, checked_id, checker_id, scorer, sent_at, sent_by)
                select ?, cluster_year_id, ?, id, left(unit_name, 200), ?, ? from membership where id = ?""",
                draw,
                to.member(check.checked()),
                Rows.morning(sentOn),
                sentOn == null ? null : STAFF,
                to.member(check.checker()));
        if (sentOn != null) {
            giveAsTheUnitDid(check, sentOn, to);
        }
    }

    private void giveAsTheUnitDid(DemoYear.Check check, LocalDate on, LoadedYear to) {
        rows.run("""
                insert into score_entry (line_id, stage, scorer, points, quantity, entered_by, entered_at,
                                         sent_points, sent_quantity, sent_by, sent_at)
                select e.line_id, 'PEER', left(c.unit_name, 200), e.points, e.quantity, v.by, v.at, e.points, e.quantity, v.by, v.at
                from score_entry e join score_line l on l.id = e.line_id join score_sheet s on s.id = l.sheet_id
                cross join (select cast(? as text) as by, cast(? as timestamptz) as at) v
                join membership c on c.id = ?
                where s.membership_id = ? and e.stage = 'SELF'""", STAFF, Rows.morning(on), to.member(check.checker()), to.member(check.checked()));
    }
}
