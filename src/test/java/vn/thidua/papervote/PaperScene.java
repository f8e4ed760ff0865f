package vn.thidua.papervote;

import static vn.thidua.support.Pages.with;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.assembly.AssemblyScene;
import vn.thidua.shared.AccountId;

/** A cluster of five at its closing meeting; the officers of the second and the third unit count. */
abstract class PaperScene extends AssemblyScene {

    protected static final String COUNT = "/giay/kiem-phieu";

    protected AccountId one;
    protected AccountId two;

    @BeforeEach
    void whoCounts() {
        one = officers.get(1);
        two = officers.get(2);
    }

    /** A question on the leading unit, chosen among three, put to the vote on paper; answers the address of its vote. */
    protected String asked() {
        opened();
        return putToVote(question("LEADING_UNIT", 3), "PAPER", "CHOOSE", 1);
    }

    /** Notes that so many papers are printed; answers the page they are printed from. */
    protected String print(String poll, int papers) {
        MvcTestResult answer = pages.post(poll + "/giay", head, "papers", String.valueOf(papers));
        done(answer);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** Six papers are printed, given out and collected. */
    protected void voted(String poll) {
        print(poll, 6);
        done(pages.post(poll + "/mo", head));
        done(pages.post(poll + "/dong", head));
    }

    /** Five papers given out and collected, all valid, with these votes for the candidates. */
    protected static Map<String, String> figures(int... votes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "printed",
                "6",
                "issued",
                "5",
                "spoiled",
                "0",
                "unused",
                "1",
                "collected",
                "5",
                "valid",
                "5",
                "invalid",
                "0"));
        for (int i = 0; i < votes.length; i++) {
            form.put("votes[" + i + "].yes", String.valueOf(votes[i]));
        }
        return form;
    }

    /** As {@link #figures}, with papers that say no to each candidate. */
    protected static Map<String, String> against(Map<String, String> form, int... against) {
        Map<String, String> both = form;
        for (int i = 0; i < against.length; i++) {
            both = with(both, "votes[" + i + "].against", String.valueOf(against[i]));
        }
        return both;
    }

    protected MvcTestResult enter(String poll, AccountId teller, Map<String, String> figures) {
        return pages.post(poll + COUNT, teller, figures);
    }

    /** Both tellers enter this. */
    protected void counted(String poll, Map<String, String> figures) {
        done(enter(poll, one, figures));
        done(enter(poll, two, figures));
    }

    /** The delegates of these units come. */
    protected void come(int... units) {
        mark("co-mat", units);
    }

    /** The delegates of these units leave. */
    protected void leave(int... units) {
        mark("vang", units);
    }

    private void mark(String how, int... units) {
        for (int unit : units) {
            long delegate = jdbc.sql("select id from delegate where membership_id = ?")
                    .param(members.get(unit).value())
                    .query(Long.class)
                    .single();
            done(pages.post(meetingPath() + "/dai-bieu/" + delegate + "/" + how, head));
        }
    }

    /** Address of the assembly. */
    protected String meetingPath() {
        return meetings() + "/"
                + jdbc.sql("select id from assembly").query(Long.class).single();
    }

    /** Why voting does not begin. */
    protected String refusedToOpen(String poll) {
        return String.valueOf(
                pages.post(poll + "/mo", head).getMvcResult().getFlashMap().get("refusal"));
    }

    protected String state() {
        return jdbc.sql("select state from poll order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
