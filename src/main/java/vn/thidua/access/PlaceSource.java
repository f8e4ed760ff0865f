package vn.thidua.access;

import java.util.List;
import java.util.Optional;

/** A module's answer to "where is this": one bean for each {@link Target} that names ids, one statement each. */
public interface PlaceSource {

    Target target();

    /** The place named by the ids, in the order of {@link Target#variables()}; empty where there is none. */
    Optional<Place> find(List<Long> ids);
}
