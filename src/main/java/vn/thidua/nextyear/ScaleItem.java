package vn.thidua.nextyear;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScaleStatus;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.nextyear.ChecklistItem.State;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;

/** By what the next year is scored: its own draft, copied from this year's scale, or the programme's. */
@Component
class ScaleItem {

    private final Scales scales;
    private final Choices words;

    ScaleItem(Scales scales, Choices words) {
        this.scales = scales;
        this.words = words;
    }

    ChecklistItem planned(YearView year) {
        Optional<ScaleView> now = scales.inForce(year.id());
        ScaleOwner programmes = ScaleOwner.of(year.programme(), year.year() + 1);
        Optional<EditionView> shared =
                scales.editions(programmes, false).stream().findFirst();
        boolean own = now.isPresent() && scales.ownerOf(year.id()).year() != null;
        if (own) {
            return item(State.DONE, now, words.text("nextyear.scale.copied"), List.of(), null);
        }
        return shared.map(edition ->
                        item(State.DONE, now, told(edition), differences(now.orElse(null), edition.scale()), null))
                .orElseGet(() -> item(
                        State.LATER,
                        now,
                        words.text("nextyear.scale.none"),
                        List.of(),
                        new Option(programmes.path(), words.text("nextyear.scale.share"))));
    }

    ChecklistItem opened(YearView year, YearView open) {
        Optional<ScaleView> now = scales.inForce(year.id());
        Option link = new Option(open.path() + "/thang-diem", words.text("nextyear.scale.go"));
        return scales.editions(ScaleOwner.of(open.id()), true).stream()
                .findFirst()
                .map(edition -> item(
                        edition.status() == ScaleStatus.DRAFT ? State.LATER : State.DONE,
                        now,
                        told(edition),
                        differences(now.orElse(null), edition.scale()),
                        link))
                .orElseGet(() -> item(State.LATER, now, words.text("nextyear.scale.none"), List.of(), link));
    }

    private ChecklistItem item(
            State state, Optional<ScaleView> now, String then, List<String> differences, @Nullable Option link) {
        String before =
                now.map(scale -> told(scale.title(), scale)).orElseGet(() -> words.text("nextyear.scale.nothing"));
        return new ChecklistItem(words.text("nextyear.scale"), state, before, then, differences, link);
    }

    private String told(EditionView edition) {
        String kind = edition.owner().year() == null ? "nextyear.scale.shared" : "nextyear.scale." + edition.status();
        return words.text(kind, told(edition.scale().title(), edition.scale()));
    }

    private String told(String title, ScaleView scale) {
        return words.text(
                "nextyear.scale.told",
                title,
                scale.leaves().size(),
                scale.sum(LineKind.BASE).toString());
    }

    private List<String> differences(@Nullable ScaleView before, ScaleView after) {
        if (before == null) {
            return List.of();
        }
        int kept = after.predecessors(before).size();
        int added = after.leaves().size() - kept;
        int dropped = before.leaves().size() - kept;
        return added + dropped == 0 ? List.of() : List.of(words.text("nextyear.scale.differs", added, dropped));
    }
}
