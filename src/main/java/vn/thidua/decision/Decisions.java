package vn.thidua.decision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The decisions of all organisers; each is found by its id and its organiser. */
interface Decisions extends Repository<Decision, Long> {

    Decision saveAndFlush(Decision decision);

    Optional<Decision> findByIdAndOrganiserId(long id, long organiser);

    /** For a change: a second one waits here and then meets what the first one stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.id = :id and d.organiserId = :organiser")
    Optional<Decision> findToChange(long id, long organiser);

    void delete(Decision decision);

    void flush();
}
