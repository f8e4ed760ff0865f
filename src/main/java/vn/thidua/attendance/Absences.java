package vn.thidua.attendance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.meeting.MeetingView;
import vn.thidua.meeting.Meetings;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** Who missed which meeting of a cluster-year. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final ClusterYears years;
    private final History history;
    private final Wording wording;

    Absences(JdbcClient jdbc, Meetings meetings, ClusterYears years, History history, Wording wording) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.years = years;
        this.history = history;
        this.wording = wording;
    }

    /** How many meetings of this year each member missed without leave; members that missed none are not named. One statement. */
    @Transactional(readOnly = true)
    public Map<MembershipId, Integer> missed(ClusterYearId year) {
        Map<MembershipId, Integer> missed = new HashMap<>();
        jdbc.sql("""
                select membership_id, count(*) as meetings from meeting_absence
                where cluster_year_id = ? and not excused group by membership_id""")
                .param(year.value())
                .query((row, number) ->
                        missed.put(new MembershipId(row.getLong("membership_id")), row.getInt("meetings")))
                .list();
        return missed;
    }

    /** The meeting of this year, or {@link NotFound}. */
    @Transactional(readOnly = true)
    MeetingView meeting(ClusterYearId year, long meeting) {
        return meetings.of(year).stream()
                .filter(held -> held.id() == meeting)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The members of the year in their order, each with whether it was at the meeting. */
    @Transactional(readOnly = true)
    Map<MembershipId, Presence> at(ClusterYearId year, long meeting) {
        Map<MembershipId, Presence> members = new LinkedHashMap<>();
        years.members(year).forEach(member -> members.put(member.id(), Presence.PRESENT));
        jdbc.sql("select membership_id, excused from meeting_absence where cluster_year_id = ? and meeting_id = ?")
                .params(year.value(), meeting)
                .query((row, number) -> members.put(
                        new MembershipId(row.getLong("membership_id")), Presence.absent(row.getBoolean("excused"))))
                .list();
        return members;
    }

    /**
     * Records what this person changed. Two people who do so at the same moment wait for each other at the meeting; where
     * both changed the same member, the second is shown both.
     */
    void record(ClusterYearId year, long meetingId, AttendanceForm form, Actor actor) {
        MeetingView meeting = meeting(year, meetingId);
        jdbc.sql("select id from meeting where id = ? for no key update")
                .param(meetingId)
                .query(Long.class)
                .single();
        Map<MembershipId, Presence> before = at(year, meetingId);
        FieldEdits edits = new FieldEdits();
        FieldEdits disputed = new FieldEdits();
        for (MemberView member : years.members(year)) {
            Presence now = form.changed(member.id());
            Presence then = before.getOrDefault(member.id(), Presence.PRESENT);
            if (now != null && now != then) {
                write(year, meetingId, member.id(), now);
                FieldEdits which = then == form.seen(member.id()) ? edits : disputed;
                which.field("attendance.member", told(member, then), told(member, now));
            }
        }
        disputed.expect(0, null);
        if (edits.isReal()) {
            history.record(
                    actor,
                    HistorySubject.in(year, "MEETING", year.value()),
                    "attendance.history.recorded",
                    meeting.title(),
                    edits.changes());
        }
    }

    private void write(ClusterYearId year, long meeting, MembershipId member, Presence presence) {
        if (presence == Presence.PRESENT) {
            jdbc.sql("delete from meeting_absence where meeting_id = ? and membership_id = ?")
                    .params(meeting, member.value())
                    .update();
            return;
        }
        jdbc.sql("""
                insert into meeting_absence (meeting_id, cluster_year_id, membership_id, excused) values (?, ?, ?, ?)
                on conflict (meeting_id, membership_id) do update set excused = excluded.excused""")
                .params(meeting, year.value(), member.value(), presence == Presence.EXCUSED)
                .update();
    }

    private String told(MemberView member, Presence presence) {
        return member.name() + ": " + wording.of(presence.key());
    }
}
