package vn.thidua.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;

/** Nominations, reviews and decisions field by field, in words: for the history, and to show what two people typed. */
@Component
class AwardWords {

    private final Wording wording;
    private final Show show;

    AwardWords(Wording wording, Show show) {
        this.wording = wording;
        this.show = show;
    }

    Map<String, String> of(Proposal proposal, List<MemberView> members) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "award.award",
                proposal.award().name() + " – " + proposal.award().authority());
        fields.put("award.recipient", wording.of(proposal.recipient().key()));
        fields.put("award.member", unit(proposal, members));
        fields.put("award.name", text(proposal.name()));
        fields.put("award.achievement", text(proposal.achievement()));
        fields.put("award.proposedOn", show.date(proposal.proposedOn()));
        fields.put("award.note", text(proposal.note()));
        return fields;
    }

    Map<String, String> of(@Nullable Review review) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (review != null) {
            fields.put("award.board.outcome", wording.of(review.outcome().key()));
            fields.put("award.board.reviewedOn", show.date(review.reviewedOn()));
            fields.put("award.board.members", text(review.members()));
            fields.put("award.board.present", text(review.present()));
            fields.put("award.board.votesFor", text(review.votesFor()));
            fields.put("award.board.votesAgainst", text(review.votesAgainst()));
            fields.put("award.reason", text(review.reason()));
            fields.put("award.board.dissent", text(review.dissent()));
        }
        return fields;
    }

    Map<String, String> of(Verdict decision) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("award.decision.outcome", wording.of(decision.outcome().key()));
        fields.put("award.decision.decidedOn", show.date(decision.decidedOn()));
        fields.put("award.decision.number", text(decision.number()));
        fields.put("award.authority", decision.authority());
        fields.put("award.reason", text(decision.reason()));
        return fields;
    }

    /** The nomination in one line: award and recipient. */
    String title(Proposal proposal, List<MemberView> members) {
        String unit = unit(proposal, members);
        String recipient = proposal.name() == null ? unit : proposal.name();
        return proposal.award().name() + " – "
                + (recipient.isEmpty() ? wording.of(Proposal.Recipient.UNKNOWN.key()) : recipient);
    }

    private static String unit(Proposal proposal, List<MemberView> members) {
        return members.stream()
                .filter(member -> member.id().equals(proposal.member()))
                .findFirst()
                .map(MemberView::name)
                .orElse("");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
