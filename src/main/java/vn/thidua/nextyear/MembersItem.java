package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.nextyear.ChecklistItem.State;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;

/** Who goes on, under which name, who comes and who does not. */
@Component
class MembersItem {

    /** One alone vies with nobody. */
    private static final int FEWEST = 2;

    private final ClusterYears years;
    private final Choices words;

    MembersItem(ClusterYears years, Choices words) {
        this.years = years;
        this.words = words;
    }

    /** With the members that are ticked. */
    ChecklistItem planned(List<MemberChoice> choices, NextYearForm form) {
        Map<String, String> then = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(choices.size(), form.rows().size()); at++) {
            NextYearForm.Row row = form.rows().get(at);
            if (row.keep() && row.unit() != null) {
                String unit = row.unit().toString();
                choices.get(at).units().stream()
                        .filter(option -> option.value().equals(unit))
                        .forEach(option -> then.put(unit, option.label()));
            }
        }
        return item(choices, then, null);
    }

    /** With the members of the year that is open. */
    ChecklistItem opened(List<MemberChoice> choices, YearView open) {
        Map<String, String> then = new LinkedHashMap<>();
        years.members(open.id()).stream()
                .filter(member -> !member.left())
                .forEach(member -> then.put(member.unit().toString(), member.name()));
        return item(choices, then, new Option(open.path() + "/thanh-vien", words.text("nextyear.members.go")));
    }

    private ChecklistItem item(List<MemberChoice> choices, Map<String, String> then, @Nullable Option link) {
        return new ChecklistItem(
                words.text("nextyear.members"),
                then.size() < FEWEST ? State.LOOK : State.DONE,
                words.text("nextyear.count", choices.size()),
                words.text("nextyear.count", then.size()),
                differences(choices, then),
                link);
    }

    private List<String> differences(List<MemberChoice> choices, Map<String, String> then) {
        Map<String, List<String>> before = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        Set<String> coming = new LinkedHashSet<>(then.keySet());
        choices.forEach(choice -> choice.units().stream()
                .map(Option::value)
                .filter(then::containsKey)
                .findFirst()
                .ifPresentOrElse(
                        unit -> before.computeIfAbsent(unit, any -> new ArrayList<>())
                                .add(choice.name()),
                        () -> told.add(words.text("nextyear.members.leaves", choice.name()))));
        before.forEach((unit, names) -> {
            coming.remove(unit);
            String name = String.valueOf(then.get(unit));
            if (!names.equals(List.of(name))) {
                String key = names.size() > 1 ? "nextyear.members.merged" : "nextyear.members.becomes";
                told.add(words.text(key, String.join(", ", names), name));
            }
        });
        coming.forEach(unit -> told.add(words.text("nextyear.members.joins", String.valueOf(then.get(unit)))));
        return told.isEmpty() ? List.of(words.text("nextyear.members.same")) : told;
    }
}
