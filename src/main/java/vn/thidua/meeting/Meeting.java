package vn.thidua.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** A meeting. It belongs to at least one cluster-year; one that closes a year and opens the next belongs to both. */
@Entity
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private String title;
    private LocalDate heldOn;
    private @Nullable String place;
    private String[] kinds;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "meeting_year", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "cluster_year_id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Long> years = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "meeting_guest", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Guest> guests = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Item> items = new ArrayList<>();

    protected Meeting() {}

    /** A meeting of these years, at least one. */
    Meeting(MeetingForm form, Set<Long> years) {
        write(form);
        this.years.addAll(years);
    }

    void edit(MeetingForm form, Set<Long> newYears) {
        write(form);
        years.retainAll(newYears);
        years.addAll(newYears);
    }

    private void write(MeetingForm form) {
        if (form.heldOn() == null || form.kinds() == null || form.kinds().isEmpty()) {
            throw new RuleViolation("NotEmpty").at(form.heldOn() == null ? "heldOn" : "kinds");
        }
        title = Names.clean(String.valueOf(form.title()));
        heldOn = form.heldOn();
        place = Names.cleanOrNull(form.place());
        kinds = form.kinds().stream().map(Enum::name).distinct().toArray(String[]::new);
        note = Names.linesOrNull(form.note());
        replace(guests, Guest.parse(form.guests()));
        replace(
                items,
                Stream.concat(
                                Item.parse(Item.Kind.BUSINESS, form.business(), "business").stream(),
                                Item.parse(Item.Kind.ADOPTED, form.adopted(), "adopted").stream())
                        .toList());
    }

    private static <T> void replace(List<T> kept, List<T> given) {
        if (!kept.equals(given)) {
            kept.clear();
            kept.addAll(given);
        }
    }

    List<Item> items(Item.Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    List<MeetingKind> kinds() {
        return Arrays.stream(kinds).map(MeetingKind::valueOf).sorted().toList();
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    String note() {
        return note;
    }

    Set<Long> years() {
        return Set.copyOf(years);
    }

    List<Guest> guests() {
        return List.copyOf(guests);
    }
}
