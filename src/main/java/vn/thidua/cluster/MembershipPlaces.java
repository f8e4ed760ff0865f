package vn.thidua.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;

/** A member's own place within its cluster-year. */
@Component
class MembershipPlaces implements PlaceSource {

    private final YearPlaces years;

    MembershipPlaces(YearPlaces years) {
        this.years = years;
    }

    @Override
    public Target target() {
        return Target.MEMBERSHIP;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return years.findMember(ids.get(0), ids.get(1));
    }
}
