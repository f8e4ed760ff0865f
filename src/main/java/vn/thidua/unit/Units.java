package vn.thidua.unit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored units. */
interface Units extends Repository<Unit, Long> {

    Unit saveAndFlush(Unit unit);

    Optional<Unit> findById(long id);

    /** For a change: who comes second waits, and then sees the version the first has stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from Unit u where u.id = :id")
    Optional<Unit> forChange(long id);

    boolean existsByIdAndKeeperId(long id, long keeperId);

    /** Is {@code unit} the very one or somewhere below {@code top}? */
    @Query(nativeQuery = true, value = """
            with recursive above(id, parent_id) as (
              select id, parent_id from unit where id = :unit
              union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
            select exists (select 1 from above where id = :top)""")
    boolean isBelow(long unit, long top);
}
