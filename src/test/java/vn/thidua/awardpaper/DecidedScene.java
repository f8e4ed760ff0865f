package vn.thidua.awardpaper;

import static vn.thidua.letterhead.DocumentKind.AWARD_DECISION;
import static vn.thidua.letterhead.DocumentKind.RESULT_NOTICE;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.decision.DecisionScene;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.Scope;
import vn.thidua.support.Papers;

/** What is recommended is decided at the end of June, and its papers are made in August. */
abstract class DecidedScene extends DecisionScene {

    static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    static final LocalDate LATER = LocalDate.of(2024, 8, 15);

    @Autowired
    Papers papers;

    Content decided() {
        return paper(issued("12/QĐ-UBND", JUNE));
    }

    /** The notice of the one decision, which is issued first where it is not. */
    Content notice() {
        if (count("decision") == 0) {
            decided();
        } else if (count("decision where issued_at is not null") == 0) {
            issue(lastDecision());
        }
        return papers.content(office(), RESULT_NOTICE, lastDecision(), LATER);
    }

    Content paper(long decision) {
        return papers.content(office(), AWARD_DECISION, decision, LATER);
    }

    Scope office() {
        return papers.of(organiser);
    }

    long lastDecision() {
        return jdbc.sql("select max(id) from decision").query(Long.class).single();
    }

    String authorityName() {
        return jdbc.sql("select name from authority where id = ?")
                .param(authority(flag))
                .query(String.class)
                .single();
    }

    void achieved(long nomination, String what) {
        jdbc.sql("update nomination set achievement = ? where id = ?")
                .params(what, nomination)
                .update();
    }

    /** Not the unit itself is proposed but one of its people. */
    void person(long nomination, String name) {
        jdbc.sql("update nomination set recipient_kind = 'INDIVIDUAL', recipient_name = ? where id = ?")
                .params(name, nomination)
                .update();
    }

    /** A draft that grants all that waits but this one. */
    void refuse(long nomination, String why) {
        long decision = draft("12/QĐ-UBND", JUNE);
        takeAll(decision);
        post("/quyet-dinh/" + decision + "/de-nghi/" + nomination, Map.of("refusal", why));
        issue(decision);
    }
}
