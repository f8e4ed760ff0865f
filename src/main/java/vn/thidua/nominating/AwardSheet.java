package vn.thidua.nominating;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.award.NominationView;
import vn.thidua.award.Review;
import vn.thidua.award.Verdict;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;

/** Nominations as a workbook: the four facts in columns of their own. */
@Component
class AwardSheet {

    private static final List<String> HEADS = List.of(
            "award.year",
            "award.place",
            "award.award",
            "award.authority",
            "award.recipient",
            "award.who",
            "award.member",
            "award.achievement",
            "award.proposedOn",
            "award.board.outcome",
            "award.board.reviewedOn",
            "award.decision.outcome",
            "award.decision.number",
            "award.decision.decidedOn",
            "award.withdrawnOn");

    private final Workbooks workbooks;
    private final Choices words;

    AwardSheet(Workbooks workbooks, Choices words) {
        this.workbooks = workbooks;
        this.words = words;
    }

    /** A workbook named after the place; an empty place is the whole list. */
    ResponseEntity<StreamingResponseBody> of(String place, List<NominationView> nominations) {
        String title = words.text("award.title") + (place.isEmpty() ? "" : " – " + place);
        List<List<Object>> rows = nominations.stream().map(this::row).toList();
        return workbooks.xlsx(
                words.text("award.fileName"),
                title,
                HEADS.stream().map(words::text).toList(),
                rows);
    }

    private List<Object> row(NominationView nomination) {
        Review review = nomination.review();
        Verdict decision = nomination.decision();
        return Arrays.asList(
                nomination.year(),
                nomination.place(),
                nomination.award(),
                nomination.authority(),
                words.text(nomination.recipient().key()),
                Objects.requireNonNullElseGet(nomination.who(), () -> words.text("award.recipient.UNKNOWN")),
                nomination.of(),
                nomination.achievement(),
                nomination.proposedOn(),
                word(review == null ? null : review.outcome().key()),
                review == null ? null : review.reviewedOn(),
                word(decision == null ? null : decision.outcome().key()),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.decidedOn(),
                nomination.withdrawnOn());
    }

    private @Nullable String word(@Nullable String key) {
        return key == null ? null : words.text(key);
    }
}
