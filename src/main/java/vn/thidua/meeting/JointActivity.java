package vn.thidua.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** Something a cluster did together, with money in đồng, goods or both; it may be shared with another cluster. */
@Entity
class JointActivity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private String what;
    private @Nullable String place;
    private @Nullable LocalDate happenedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable Long amountVnd;
    private @Nullable String goods;
    private @Nullable String paidBy;
    private @Nullable Integer modelForYear;
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "joint_activity_year", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "cluster_year_id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Long> years = new HashSet<>();

    protected JointActivity() {}

    /** An activity of these years, at least one. */
    JointActivity(ActivityForm form, Set<Long> years) {
        write(form);
        this.years.addAll(years);
    }

    void edit(ActivityForm form, Set<Long> newYears) {
        write(form);
        years.retainAll(newYears);
        years.addAll(newYears);
    }

    private void write(ActivityForm form) {
        if (new Period(form.happenedOn(), form.endedOn()).endsBeforeItStarts()) {
            throw new RuleViolation("meeting.activity.period").at("endedOn");
        }
        what = Names.lines(String.valueOf(form.what()));
        place = Names.cleanOrNull(form.place());
        happenedOn = form.happenedOn();
        endedOn = form.endedOn();
        amountVnd = whole(form.amountVnd());
        goods = Names.linesOrNull(form.goods());
        paidBy = Names.cleanOrNull(form.paidBy());
        modelForYear = form.modelForYear();
        note = Names.linesOrNull(form.note());
    }

    private static @Nullable Long whole(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.stripTrailingZeros().scale() > 0) {
            throw new RuleViolation("meeting.activity.wholeDong").at("amountVnd");
        }
        return amount.longValueExact();
    }

    ActivityForm form() {
        return new ActivityForm(
                what,
                place,
                happenedOn,
                endedOn,
                amountVnd == null ? null : BigDecimal.valueOf(amountVnd),
                goods,
                paidBy,
                modelForYear,
                note,
                List.copyOf(years),
                version);
    }

    long id() {
        return id;
    }

    String what() {
        return what;
    }

    @Nullable
    Long amountVnd() {
        return amountVnd;
    }

    Set<Long> years() {
        return Set.copyOf(years);
    }
}
