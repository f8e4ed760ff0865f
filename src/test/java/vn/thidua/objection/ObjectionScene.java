package vn.thidua.objection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.StoppedClock;

/** Two units whose sheets are final on 10/11/2026, with 9 and 8 points on every line; units answer until 20/11/2026. */
@Import(StoppedClock.class)
abstract class ObjectionScene extends ScoringPages {

    @Autowired
    StoppedClock.Hand clock;

    /** Where the second unit answers. */
    String mine;

    void finalSheets(int lines) {
        clock.at("2026-11-10T02:00:00Z");
        aScale(lines);
        open();
        handIn(first, headOfficer, "9");
        finish(first);
        handIn(second, officer, "8");
        finish(second);
        mine = "/kien-nghi/" + second;
    }

    /** @param before how many tables were published before */
    void publishProvisionally(int before) {
        done(post(
                headOfficer,
                "/ket-qua/tam",
                "version",
                Integer.toString(before),
                "objectionsUntil",
                "20/11/2026",
                "reason",
                before == 0 ? "" : "Đính chính"));
    }

    MvcTestResult object(long line, String note) {
        return object(second, officer, line, note);
    }

    MvcTestResult object(MembershipId unit, AccountId who, long line, String note) {
        return post(who, "/kien-nghi/" + unit + "/dong/" + line, "agrees", "false", "note", note);
    }

    MvcTestResult decide(long line, String points, String reason) {
        return post(headOfficer, mine + "/tra-loi/" + objectionOf(line), "entered", points, "reason", reason);
    }

    long objectionOf(long line) {
        return jdbc.sql("select id from objection where line_id = ?")
                .param(line)
                .query(Long.class)
                .single();
    }
}
