package vn.thidua.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/** The value of one rule over a period. */
@Entity
@Table(name = "programme_rule")
class RulePeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    @Enumerated(EnumType.STRING)
    private RuleKey key;

    private String value;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String legalBasis;
    private @Nullable String note;

    protected RulePeriod() {}

    RulePeriod(Programme programme, RuleKey key, String value, LocalDate validFrom) {
        this.programme = programme;
        this.key = key;
        this.value = value;
        this.validFrom = validFrom;
    }

    /** Corrects the value of a period that begins on the same day. */
    void say(String corrected, RuleLine line) {
        value = corrected;
        legalBasis = line.legalBasis();
        note = line.note();
    }

    void endBefore(LocalDate next) {
        validTo = next.minusDays(1);
    }

    /** Does this value end because the next one begins? */
    boolean endsFor(RulePeriod next) {
        return next.validFrom.minusDays(1).equals(validTo);
    }

    /** Holds on until the end of the value that was to follow. */
    void holdOnFor(RulePeriod dropped) {
        validTo = dropped.validTo;
    }

    long id() {
        return id;
    }

    boolean isOf(RuleKey asked) {
        return key == asked;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean startsOn(LocalDate day) {
        return validFrom.equals(day);
    }

    boolean startsAfter(LocalDate day) {
        return validFrom.isAfter(day);
    }

    boolean holdsOn(LocalDate day) {
        return new Period(validFrom, validTo).holdsOn(day);
    }

    RuleLine line() {
        return new RuleLine(id, key, value, validFrom, validTo, legalBasis, note);
    }
}
