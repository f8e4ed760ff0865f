package vn.thidua.unit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.access.Place;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.shared.UnitId;

/** A unit belongs to the organiser that keeps its record. */
@Component
class UnitPlaces implements PlaceSource {

    private final UnitDirectory directory;

    UnitPlaces(UnitDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Target target() {
        return Target.UNIT;
    }

    @Override
    public Optional<Place> find(List<Long> ids) {
        return directory.find(new UnitId(ids.get(0))).map(unit -> Place.of(unit.keeper(), null, unit.id()));
    }
}
