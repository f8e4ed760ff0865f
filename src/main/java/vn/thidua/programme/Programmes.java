package vn.thidua.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The store of programmes with their rules, calendar, awards and legal bases. */
interface Programmes extends Repository<Programme, Long> {

    Optional<Programme> findById(long id);

    Optional<Programme> findByOrganiserIdAndName(long organiser, String name);

    List<Programme> findByOrganiserIdIn(Collection<Long> organisers);

    Programme saveAndFlush(Programme programme);

    void flush();
}
