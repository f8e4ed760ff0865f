package vn.thidua.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;

class AttendanceTests extends ScoringPages {

    private long meeting;
    private String list;

    @BeforeEach
    void aMeetingAndAPenaltyForMissingIt() {
        aScale(1);
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, measure)
                select id, 91, 'P', 'Vắng họp', 'PENALTY', '{"kind":"MEETINGS_MISSED","each":3}'
                from scoring_scale where cluster_year_id = ?""").param(year.value()).update();
        open();
        meeting = jdbc.sql("""
                insert into meeting (title, held_on, kinds) values ('Giao ban quý 3', '2026-09-30', '{REGULAR}') returning id""").query(Long.class).single();
        jdbc.sql("insert into meeting_year (meeting_id, cluster_year_id) values (?, ?)")
                .params(meeting, year.value())
                .update();
        list = "/hoi-nghi/cuoc-hop/" + meeting + "/co-mat";
    }

    @Test
    void countsTheMeetingsThatWereMissedWithoutLeave() {
        assertThat(body(headOfficer, "/hoi-nghi")).contains("Ghi có mặt");
        done(post(headOfficer, list, "members[" + first + "]", "EXCUSED", "members[" + second + "]", "MISSED"));

        assertThat(body(officer, sheet(second))).contains("1 × 3");
        assertThat(body(headOfficer, sheet(first))).doesNotContain("1 × 3");
        assertThat(body(headOfficer, "/hoi-nghi")).contains("Vắng không phép");
    }

    @Test
    void takesBackAnAbsence() {
        done(post(headOfficer, list, "members[" + second + "]", "MISSED"));
        done(record("MISSED", "PRESENT"));

        assertThat(body(officer, sheet(second))).doesNotContain("1 × 3");
    }

    @Test
    void showsBothWhereTwoPeopleChangedTheSameMember() {
        done(record("PRESENT", "MISSED"));

        assertThat(record("PRESENT", "EXCUSED"))
                .hasStatus(409)
                .bodyText()
                .contains("Vắng không phép", "Vắng có phép", "seen[" + second + "]\" value=\"MISSED");
        assertThat(presence()).isEqualTo("MISSED");

        done(record("MISSED", "EXCUSED"));
        assertThat(presence()).isEqualTo("EXCUSED");
    }

    @Test
    void leavesAloneWhatAColleagueRecordedMeanwhile() {
        done(record("PRESENT", "MISSED"));

        done(record("PRESENT", "PRESENT"));

        assertThat(presence()).isEqualTo("MISSED");
    }

    private MvcTestResult record(String seen, String now) {
        return post(headOfficer, list, "seen[" + second + "]", seen, "members[" + second + "]", now);
    }

    private String presence() {
        return jdbc.sql("select case when excused then 'EXCUSED' else 'MISSED' end from meeting_absence")
                .query(String.class)
                .single();
    }

    @Test
    void knowsNoMeetingOfAnotherYear() {
        jdbc.sql("delete from meeting_year").update();

        assertThat(get(headOfficer, list)).hasStatus(404);
    }

    @Test
    void keepsOneAbsenceOfAMemberAtAMeeting() {
        String absent = "insert into meeting_absence values (" + meeting + ", " + year + ", " + second + ", true)";
        jdbc.sql(absent).update();

        assertThatThrownBy(() -> jdbc.sql(absent).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void goesWithTheMeetingThatWasRecordedByMistake() {
        done(post(headOfficer, list, "members[" + second + "]", "MISSED"));

        done(post(headOfficer, "/hoi-nghi/cuoc-hop/" + meeting + "/bo"));

        assertThat(jdbc.sql("select count(*) from meeting_absence")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
