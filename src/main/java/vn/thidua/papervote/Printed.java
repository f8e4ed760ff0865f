package vn.thidua.papervote;

import java.util.List;
import vn.thidua.poll.PollView;

/**
 * The papers of a poll and how many it needs.
 *
 * @param usable printed, and saying what the poll asks
 * @param outdated printed before question, candidates or rule were changed
 * @param voters who is there; before the meeting begins, whom the members sent
 */
record Printed(List<PrintRun> runs, int usable, int outdated, int voters) {

    /** One spare paper for so many voters, and at least one. */
    private static final int VOTERS_FOR_A_SPARE = 10;

    static Printed of(PollView poll, Paper paper, List<PrintRun> runs) {
        int all = runs.stream().mapToInt(PrintRun::papers).sum();
        int usable = runs.stream()
                .filter(run -> run.face().equals(paper.face()))
                .mapToInt(PrintRun::papers)
                .sum();
        return new Printed(runs, usable, all - usable, voters(poll));
    }

    private static int voters(PollView poll) {
        if (!poll.roll().isEmpty()) {
            return poll.present();
        }
        return poll.assembly().isOpen()
                ? poll.assembly().present()
                : poll.assembly().voters().size();
    }

    /** Papers kept for those that are spoiled. */
    public int spares() {
        return Math.max(1, (voters + VOTERS_FOR_A_SPARE - 1) / VOTERS_FOR_A_SPARE);
    }

    /** How many to print now; at least one, should somebody ask for it. */
    public int suggested() {
        return Math.max(1, voters + spares() - usable);
    }

    public boolean suffices() {
        return usable > 0 && usable >= voters;
    }
}
