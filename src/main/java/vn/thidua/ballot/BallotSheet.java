package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;

/** The results as a workbook: one row a candidate. */
@Component
class BallotSheet {

    private static final List<String> HEADS = List.of(
            "ballot.subject",
            "ballot.question",
            "ballot.method",
            "ballot.heldOn",
            "ballot.state",
            "ballot.issued",
            "ballot.returned",
            "ballot.valid",
            "ballot.invalid",
            "ballot.candidate",
            "ballot.votes",
            "ballot.percent",
            "ballot.chosen");

    private final Workbooks workbooks;
    private final Choices words;

    BallotSheet(Workbooks workbooks, Choices words) {
        this.workbooks = workbooks;
        this.words = words;
    }

    ResponseEntity<StreamingResponseBody> of(YearView year, List<BallotView> ballots) {
        List<List<Object>> rows =
                ballots.stream().flatMap(ballot -> rows(year, ballot)).toList();
        return workbooks.xlsx(
                words.text("ballot.fileName", Integer.toString(year.year())),
                words.text("ballot.title") + " – " + year.name() + " " + year.year(),
                HEADS.stream().map(words::text).toList(),
                rows);
    }

    private Stream<List<Object>> rows(YearView year, BallotView ballot) {
        List<Object> question = Arrays.asList(
                words.text(
                        ballot.subjectKey(), words.text(ballot.asked().subject().titleKey(year))),
                ballot.asked().text(),
                words.text(ballot.asked().method().key()),
                ballot.heldOn(),
                words.text(ballot.state().key()),
                figure(ballot, "ballot.issued"),
                figure(ballot, "ballot.returned"),
                figure(ballot, "ballot.valid"),
                figure(ballot, "ballot.invalid"));
        return ballot.rows().isEmpty()
                ? Stream.of(question)
                : ballot.rows().stream().map(row -> with(question, row));
    }

    private List<Object> with(List<Object> question, BallotView.Row row) {
        List<Object> cells = new ArrayList<>(question);
        cells.addAll(
                Arrays.asList(row.name(), row.votes(), row.percent(), row.chosen() ? words.text("common.yes") : null));
        return cells;
    }

    private static @Nullable Integer figure(BallotView ballot, String key) {
        return ballot.figures().stream()
                .filter(figure -> figure.labelKey().equals(key))
                .findFirst()
                .map(BallotView.Figure::value)
                .orElse(null);
    }
}
