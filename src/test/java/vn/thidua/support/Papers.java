package vn.thidua.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thidua.access.Here;
import vn.thidua.access.PlaceSource;
import vn.thidua.access.Target;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Offices;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** The official papers of a cluster-year or of an organiser: what each person is offered, and what they say. */
public final class Papers {

    private static final UnitId NO_UNIT = new UnitId(0);

    private final List<DocumentSource> sources;
    private final List<PlaceSource> places;
    private final ClusterYears years;
    private final UnitDirectory units;
    private final Offices offices;
    private final World world;

    Papers(
            List<DocumentSource> sources,
            List<PlaceSource> places,
            ClusterYears years,
            UnitDirectory units,
            Offices offices,
            World world) {
        this.sources = sources;
        this.places = places;
        this.years = years;
        this.units = units;
        this.offices = offices;
        this.world = world;
    }

    /** Where the papers of the cluster-year are. */
    public Scope of(ClusterYearId year) {
        return Scope.of(years.get(year));
    }

    /** Where the organiser's own papers are. */
    public Scope of(UnitId organiser) {
        return new Scope(organiser, units.get(organiser).name(), null);
    }

    /** What the person is offered there. */
    public List<Offer> offers(Scope scope, DocumentKind kind, AccountId reader) {
        return source(kind).offers(scope, here(scope, reader));
    }

    /** What the paper says, with the standard texts of the day. */
    public Content content(Scope scope, DocumentKind kind, long subject, LocalDate day) {
        return source(kind).content(scope, subject, offices.on(scope.organiser(), day));
    }

    public DocumentSource source(DocumentKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** How the person stands there, as the door finds it. */
    public Here here(Scope scope, AccountId reader) {
        boolean year = scope.year() != null;
        Target target = year ? Target.YEAR : Target.UNIT;
        long id = year ? scope.year().id().value() : scope.organiser().value();
        return new Here(
                        world.actor(reader),
                        places.stream()
                                .filter(source -> source.target() == target)
                                .findFirst()
                                .orElseThrow()
                                .find(List.of(id))
                                .orElseThrow(),
                        Set.of())
                .at(year ? NO_UNIT : scope.organiser());
    }
}
