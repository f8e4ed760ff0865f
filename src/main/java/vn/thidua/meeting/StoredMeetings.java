package vn.thidua.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Meetings, always found through one of their cluster-years. */
interface StoredMeetings extends Repository<Meeting, Long> {

    @Query("select m from Meeting m join m.years y where y = :year order by m.heldOn, m.id")
    List<Meeting> findByYear(long year);

    @Query("select m from Meeting m join m.years y where m.id = :id and y = :year")
    Optional<Meeting> findByIdAndYear(long id, long year);

    Meeting saveAndFlush(Meeting meeting);

    void delete(Meeting meeting);

    void flush();
}
