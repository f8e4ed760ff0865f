package vn.thidua.overview;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.LedYears;
import vn.thidua.cluster.LedYears.Leader;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Notice;
import vn.thidua.platform.Show;

/** Says who leads a year today: its head, those of the year before until then, deputies in the head's place, or nobody. */
@Component
class Leading {

    private final LedYears led;
    private final Choices words;
    private final Show show;

    Leading(LedYears led, Choices words, Show show) {
        this.led = led;
        this.words = words;
        this.show = show;
    }

    Led of(YearView year, List<HeadView> headships) {
        List<Leader> inCharge =
                led.leaders(year.id()).stream().filter(Leader::doesTheHeadsWork).toList();
        List<String> names = inCharge.isEmpty()
                ? List.of(year.organiserName())
                : inCharge.stream().map(Leader::name).toList();
        boolean itsOwnHead = inCharge.stream().anyMatch(leader -> leader.head() && leader.ofYear() == year.year());
        return new Led(names, year.settled() || itsOwnHead ? List.of() : sentences(year, headships, inCharge, names));
    }

    private List<Notice> sentences(YearView year, List<HeadView> headships, List<Leader> inCharge, List<String> names) {
        String title = words.text(year.headTitleKey());
        List<Notice> said = new ArrayList<>();
        said.add(now(year, title, inCharge, String.join(", ", names)));
        Optional<HeadView> coming =
                headships.stream().filter(held -> held.head() && held.toCome()).findFirst();
        said.add(coming.map(held -> notice("overview.led.next", show.date(held.begins()), title, held.holder()))
                .orElseGet(() -> notice("overview.led.missing", title, Integer.toString(year.year()))));
        return said;
    }

    private Notice now(YearView year, String title, List<Leader> inCharge, String names) {
        if (inCharge.isEmpty()) {
            return notice("overview.led.nobody", title, names);
        }
        Leader first = inCharge.get(0);
        if (first.acts()) {
            return notice("overview.led.acts", title, names, words.text(year.deputyTitleKey()));
        }
        return notice("overview.led.before", names, title, Integer.toString(first.ofYear()));
    }

    private static Notice notice(String key, Serializable... args) {
        return new Notice(key, List.of(args));
    }
}
