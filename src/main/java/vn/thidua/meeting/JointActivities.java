package vn.thidua.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Joint activities, always found through one of their cluster-years. */
interface JointActivities extends Repository<JointActivity, Long> {

    @Query("select a from JointActivity a join a.years y where y = :year order by a.happenedOn nulls last, a.id")
    List<JointActivity> findByYear(long year);

    @Query("select a from JointActivity a join a.years y where a.id = :id and y = :year")
    Optional<JointActivity> findByIdAndYear(long id, long year);

    JointActivity save(JointActivity activity);

    void delete(JointActivity activity);
}
