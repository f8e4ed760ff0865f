package offenders.year;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The year itself is looked up by its id, but not what lies in it. */
public class FindsAMemberByIdAlone {

    interface Members extends CrudRepository<String, Long> {}

    Optional<String> find(Members members, long id) {
        return members.findById(id);
    }
}
