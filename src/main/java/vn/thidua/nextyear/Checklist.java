package vn.thidua.nextyear;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next year needs, in the order in which it is looked at; each can be done at any time. */
record Checklist(ChecklistItem members, ChecklistItem scale, ChecklistItem calendar, ChecklistItem heads) {

    public List<ChecklistItem> items() {
        return List.of(members, scale, calendar, heads);
    }

    /** Names of what is not done yet. */
    public String missing() {
        return String.join(", ", open().stream().map(ChecklistItem::name).toList());
    }

    /** The first that is not done; null where all are. */
    public @Nullable ChecklistItem next() {
        return open().stream().findFirst().orElse(null);
    }

    private List<ChecklistItem> open() {
        return items().stream().filter(item -> !item.done()).toList();
    }
}
