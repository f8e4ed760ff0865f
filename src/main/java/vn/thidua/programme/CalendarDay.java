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

/** When one step opens and is due in one emulation year. */
@Entity
@Table(name = "calendar_entry")
class CalendarDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    private Programme programme;

    private int year;

    @Enumerated(EnumType.STRING)
    private YearStep step;

    private @Nullable LocalDate opensOn;
    private @Nullable LocalDate dueOn;

    protected CalendarDay() {}

    CalendarDay(Programme programme, int year, YearStep step) {
        this.programme = programme;
        this.year = year;
        this.step = step;
    }

    void plan(@Nullable LocalDate opens, @Nullable LocalDate due) {
        opensOn = opens;
        dueOn = due;
    }

    boolean isOf(int asked, YearStep wanted) {
        return year == asked && step == wanted;
    }

    @Nullable
    LocalDate opensOn() {
        return opensOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
