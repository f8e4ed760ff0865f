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
        return rows.add(
                "ballot",
                "cluster_year_id",
                to.id(),
                "meeting_id",
                to.meeting(ballot.meeting()),
                "position",
                position,
                "subject",
                ballot.subject(),
                "question",
                ballot.question(),
                "method",
                ballot.method(),
                "held_on",
                ballot.on(),
                "follows_id",
                follows,
                "seats",
                ballot.seats(),
                "counts_reported",
                counts != null,
                "issued",
                counts == null ? null : counts.issued(),
                "returned",
                counts == null ? null : counts.returned(),
                "valid",
                counts == null ? null : counts.valid(),
                "invalid",
                counts == null ? null : counts.invalid(),
                "result_note",
                ballot.result());
    }

    private void addCandidates(List<DemoYear.Candidate> candidates, long ballot, LoadedYear to) {
        int position = 0;
        for (DemoYear.Candidate candidate : candidates) {
            rows.add(
                    "ballot_candidate",
                    "ballot_id",
                    ballot,
                    "membership_id",
                    to.member(candidate.unit()),
                    "position",
                    position++,
                    "votes",
                    candidate.votes(),
                    "chosen",
                    candidate.chosen(),
                    "note",
                    candidate.note());
        }
    }
}
