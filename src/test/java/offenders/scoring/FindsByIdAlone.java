package offenders.scoring;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** Looks an id up without the cluster-year it lies in. */
public class FindsByIdAlone {

    interface Things extends CrudRepository<String, Long> {}

    Optional<String> find(Things things, long id) {
        return things.findById(id);
    }
}
