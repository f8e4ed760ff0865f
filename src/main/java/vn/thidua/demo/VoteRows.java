package vn.thidua.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the questions put to the vote, with counts only where they are known. */
@Component
@Profile("demo")
class VoteRows implements YearPart {

    private final Rows rows;

    VoteRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        int position = 0;
        Long previous = null;
        for (DemoYear.Ballot ballot : year.ballots()) {
            previous = addBallot(ballot, position++, ballot.followsPrevious() ? previous : null, to);
            addCandidates(ballot.candidates(), previous, to);
        }
    }

    private long addBallot(DemoYear.Ballot ballot, int position, @Nullable Long follows, LoadedYear to) {
        DemoYear.Counts counts = ballot.counts();
        return rows.into("ballot")
                .set("cluster_year_id", to.id())
                .set("meeting_id", to.meeting(ballot.meeting()))
                .set("position", position)
                .set("subject", ballot.subject())
                .set("question", ballot.question())
                .set("method", ballot.method())
                .set("held_on", ballot.on())
                .set("follows_id", follows)
                .set("seats", ballot.seats())
                .set("result_recorded", !ballot.pending())
                .set("counts_reported", counts != null)
                .set("issued", counts == null ? null : counts.issued())
                .set("returned", counts == null ? null : counts.returned())
                .set("valid", counts == null ? null : counts.valid())
                .set("invalid", counts == null ? null : counts.invalid())
                .set("result_note", ballot.result())
                .add();
    }

    private void addCandidates(List<DemoYear.Candidate> candidates, long ballot, LoadedYear to) {
        int position = 1;
        for (DemoYear.Candidate candidate : candidates) {
            rows.into("ballot_candidate")
                    .set("ballot_id", ballot)
                    .set("membership_id", to.member(candidate.unit()))
                    .set("position", position++)
                    .set("votes", candidate.votes())
                    .set("chosen", candidate.chosen())
                    .set("note", candidate.note())
                    .add();
        }
    }
}
