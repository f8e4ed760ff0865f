package vn.thidua.programme;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of programmes with their rules, calendar and awards. */
interface Programmes extends Repository<Programme, Long> {

    Optional<Programme> findById(long id);

    /** Held until the transaction ends: a second change waits here and then meets what the first one stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Programme p where p.id = :id")
    Optional<Programme> findForChange(long id);

    Optional<Programme> findByOrganiserIdAndName(long organiser, String name);

    /** The programmes of these organisers, by organiser and name in Vietnamese order. */
    @Query(nativeQuery = true, value = """
            select p.* from programme p join unit o on o.id = p.organiser_id where p.organiser_id in (:organisers)
            order by o.name collate "vi-x-icu", p.name collate "vi-x-icu", p.id""")
    List<Programme> findOf(Collection<Long> organisers);

    Programme saveAndFlush(Programme programme);

    void flush();
}
