package vn.thidua.nextyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.NextHeads;
import vn.thidua.cluster.YearView;
import vn.thidua.nextyear.ChecklistItem.State;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.shared.MembershipId;

/** Who leads the next year, chosen how, from when; or that it is still open. */
@Component
class HeadsItem {

    private final ClusterYears years;
    private final List<NextHeads> chosen;
    private final Choices words;
    private final Show show;

    HeadsItem(ClusterYears years, List<NextHeads> chosen, Choices words, Show show) {
        this.years = years;
        this.chosen = List.copyOf(chosen);
        this.words = words;
        this.show = show;
    }

    /** With whom the form names. */
    ChecklistItem planned(YearView year, List<MemberChoice> choices, NextYearForm form) {
        String head = how(name(choices, form.head()), form.basis() == null ? null : "cluster.basis." + form.basis());
        List<String> deputies = form.deputies().stream()
                .flatMap(deputy -> Optional.ofNullable(name(choices, deputy)).stream())
                .toList();
        return item(year, new Leaders(head, deputies, form.headFrom()), passedOver(year, choices, form), null);
    }

    /** That whoever leads was chosen as a deputy too, where it was; nobody is both. */
    private List<String> passedOver(YearView year, List<MemberChoice> choices, NextYearForm form) {
        if (form.head() == null) {
            return List.of();
        }
        return NextHeads.deputiesOf(chosen, year.id(), null).stream()
                .filter(deputy -> deputy.way() != NextHeads.Way.IN_TURN)
                .map(NextHeads.Choice::member)
                .filter(deputy -> deputy.equals(form.head()))
                .flatMap(deputy -> Optional.ofNullable(name(choices, deputy)).stream())
                .map(name -> words.text(
                        "nextyear.heads.passedOver",
                        name,
                        words.text(year.headTitleKey()),
                        words.text(year.deputyTitleKey())))
                .toList();
    }

    /** With those who are written down in the year that is open. */
    ChecklistItem opened(YearView year, YearView open) {
        Leaders leaders = leaders(open);
        String label = words.text(leaders.head() == null ? "nextyear.heads.choose" : "nextyear.members.go");
        return item(year, leaders, List.of(), new Option(open.path() + "/thanh-vien", label));
    }

    /** The first head and the deputies of a year. */
    private record Leaders(
            @Nullable String head,
            List<String> deputies,
            @Nullable LocalDate from) {}

    private Leaders leaders(YearView year) {
        List<HeadView> held = years.headships(year.id());
        Optional<HeadView> head = held.stream().filter(HeadView::head).findFirst();
        List<String> deputies = held.stream()
                .filter(seat -> !seat.head())
                .map(HeadView::holder)
                .distinct()
                .toList();
        return new Leaders(
                head.map(seat -> how(seat.holder(), seat.basisKey())).orElse(null),
                deputies,
                head.map(HeadView::startsOn).orElse(null));
    }

    /** Who leads, and how it came about. */
    private @Nullable String how(@Nullable String holder, @Nullable String basisKey) {
        return holder == null || basisKey == null
                ? holder
                : words.text("nextyear.heads.how", holder, words.text(basisKey));
    }

    private ChecklistItem item(YearView year, Leaders then, List<String> more, @Nullable Option link) {
        Leaders now = leaders(year);
        List<String> told = new ArrayList<>(more);
        if (then.head() == null) {
            told.add(words.text("nextyear.heads.open"));
        } else if (then.from() != null) {
            told.add(words.text("nextyear.heads.passes", show.date(then.from()), then.head()));
        }
        return new ChecklistItem(
                words.text("nextyear.heads", words.text(year.headTitleKey()), words.text(year.deputyTitleKey())),
                then.head() == null ? State.LATER : State.DONE,
                told(year, now),
                told(year, then),
                told,
                link);
    }

    private String told(YearView year, Leaders leaders) {
        String nobody = words.text("nextyear.heads.nobody");
        return words.text(
                "nextyear.heads.told",
                words.text(year.headTitleKey()),
                leaders.head() == null ? nobody : leaders.head(),
                words.text(year.deputyTitleKey()),
                leaders.deputies().isEmpty()
                        ? nobody
                        : leaders.deputies().stream().collect(Collectors.joining(", ")));
    }

    private static @Nullable String name(List<MemberChoice> choices, @Nullable MembershipId member) {
        return choices.stream()
                .filter(choice -> choice.id().equals(member))
                .map(MemberChoice::name)
                .findFirst()
                .orElse(null);
    }
}
