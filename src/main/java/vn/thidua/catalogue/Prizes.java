package vn.thidua.catalogue;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an award brings, by the day of the decision. */
@Service
@Transactional(readOnly = true)
public class Prizes {

    private final Awards awards;
    private final BaseSalaries salaries;

    Prizes(Awards awards, BaseSalaries salaries) {
        this.awards = awards;
        this.salaries = salaries;
    }

    /**
     * The prize of such a recipient, by what holds of the award and of the base salary on this day, whichever row of the award
     * the id names. Two statements; for many, read {@link Awards#on} and {@link BaseSalaries#on} once and ask {@link
     * AwardView#prizeFor}.
     */
    public Prize of(long award, RecipientKind recipient, LocalDate decidedOn) {
        Long salary = salaries.on(decidedOn);
        return awards.on(award, decidedOn)
                .map(view -> view.prizeFor(recipient, salary))
                .orElse(new Prize(null, salary, true));
    }
}
