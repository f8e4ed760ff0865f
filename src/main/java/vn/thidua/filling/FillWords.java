package vn.thidua.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationView.Standing;
import vn.thidua.history.Wording;
import vn.thidua.shared.Points;
import vn.thidua.shared.Today;

/** What a nomination filled from the result says at first of the achievement; its writer goes on from there. */
@Component
class FillWords {

    private final Wording wording;
    private final Today today;

    FillWords(Wording wording, Today today) {
        this.wording = wording;
        this.today = today;
    }

    String achievement(Filling.Line line) {
        List<String> parts = new ArrayList<>();
        parts.add(wording.of(line.whyKey()));
        Standing standing = line.standing();
        if (standing != null) {
            if (standing.score() != null) {
                parts.add(wording.of("award.standing.score", Points.written(standing.score())));
            }
            if (standing.rank() != null) {
                parts.add(wording.of("award.standing.rank", standing.rank()));
            }
            if (standing.percent() != null) {
                parts.add(wording.of(
                        "award.standing.votes",
                        Objects.requireNonNull(standing.votes()),
                        Objects.requireNonNull(standing.base()),
                        Points.written(standing.percent())));
            }
        }
        return String.join(", ", parts) + ".";
    }

    LocalDate today() {
        return today.date();
    }
}
