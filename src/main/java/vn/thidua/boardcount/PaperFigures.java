package vn.thidua.boardcount;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.shared.RuleViolation;

/**
 * What a teller counted of the papers of a session: one paper for each voter, with a line for each nomination that is voted on in
 * secret. Whoever has a conflict of interest in one leaves its line empty.
 *
 * @param issued papers given out, and those that came in sealed letters
 * @param collected papers in the box
 * @param yes papers for each nomination, in the order of the agenda
 * @param against papers against each
 */
record PaperFigures(int issued, int collected, int valid, int invalid, List<Integer> yes, List<Integer> against) {

    /** Refuses what cannot be true, each equation written out at its field. Where none were printed here, papers were made elsewhere. */
    void mustBePossible(Session session, List<Item> onPaper, PaperRuns.Printed printed) {
        List<RuleViolation> wrong = new ArrayList<>();
        int voters = (int) session.seats().stream().filter(Seat::votes).count();
        if (issued > voters) {
            wrong.add(new RuleViolation("boardcount.issued", issued, voters).at("issued"));
        }
        if (!printed.runs().isEmpty() && issued > printed.usable()) {
            wrong.add(new RuleViolation("boardcount.issued.printed", issued, printed.usable()).at("issued"));
        }
        if (collected > issued) {
            wrong.add(new RuleViolation("boardcount.collected", collected, issued).at("collected"));
        }
        if (valid + invalid != collected) {
            wrong.add(new RuleViolation("boardcount.valid", valid, invalid, valid + invalid, collected).at("valid"));
        }
        for (int at = 0; at < onPaper.size(); at++) {
            Item item = onPaper.get(at);
            int free = (int) session.seats().stream()
                    .filter(Seat::votes)
                    .filter(seat -> item.conflict(seat) == null)
                    .count();
            int most = Math.min(valid, free);
            int all = yes.get(at) + against.get(at);
            if (all > most) {
                wrong.add(new RuleViolation("boardcount.line", yes.get(at), against.get(at), all, most)
                        .at("rows[" + at + "].yes"));
            }
        }
        if (!wrong.isEmpty()) {
            throw RuleViolation.all(wrong);
        }
    }
}
