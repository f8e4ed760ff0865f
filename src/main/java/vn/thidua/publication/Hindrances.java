package vn.thidua.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.publication.Hindrance.Way;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.RankTable.OpenTie;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;

/** Everything that stands in the way of publishing. */
@Component
class Hindrances {

    private final ObjectProvider<Hindering> others;

    Hindrances(ObjectProvider<Hindering> others) {
        this.others = others;
    }

    List<Hindrance> of(ClusterYearId year, RankTable table, PublicationKind kind) {
        String base = "/nam/" + year;
        List<Hindrance> hindrances = new ArrayList<>();
        if (table.standings().stream().allMatch(standing -> standing.rank() == null && standing.status() == null)) {
            return List.of(new Hindrance(
                    "publication.hindrance.notOpen",
                    List.of(),
                    List.of(new Way("publication.way.scoring", "", base + "/cham-diem"))));
        }
        table.standings().stream()
                .filter(standing -> !standing.finished())
                .map(standing -> unfinished(base, standing))
                .forEach(hindrances::add);
        table.standings().stream()
                .filter(Standing::unmeasured)
                .map(standing -> new Hindrance(
                        "publication.hindrance.nothingApplies", List.of(standing.name()), onSheet(base, standing)))
                .forEach(hindrances::add);
        table.standings().stream()
                .filter(standing -> standing.finished()
                        && !standing.unmeasured()
                        && standing.total() == null
                        && table.isOpen(standing))
                .map(standing -> new Hindrance(
                        "publication.hindrance.noTotal",
                        List.of(standing.name()),
                        List.of(sheetOf(base, standing), rankOf(base, standing))))
                .forEach(hindrances::add);
        table.openAtPrizes().forEach(tie -> hindrances.add(openTie(base, tie)));
        others.orderedStream().forEach(other -> hindrances.addAll(other.hindrances(year, kind)));
        return hindrances;
    }

    private static Hindrance unfinished(String base, Standing standing) {
        return standing.status() == null
                ? new Hindrance(
                        "publication.hindrance.noSheet", List.of(standing.name()), List.of(absenceOf(base, standing)))
                : new Hindrance("publication.hindrance.sheet", List.of(standing.name()), onSheet(base, standing));
    }

    /** What can be done about a sheet; one that was handed in has to be given back before its unit can take no part. */
    private static List<Way> onSheet(String base, Standing standing) {
        boolean handedIn = standing.status() != null && standing.status().handedIn();
        return handedIn
                ? List.of(sheetOf(base, standing))
                : List.of(sheetOf(base, standing), absenceOf(base, standing));
    }

    private static Hindrance openTie(String base, OpenTie tie) {
        Stream<Way> decisions = tie.units().stream().map(unit -> rankOf(base, unit));
        return new Hindrance(
                "publication.hindrance.tie",
                List.of(
                        String.join(
                                ", ", tie.units().stream().map(Standing::name).toList()),
                        Integer.toString(tie.rank())),
                Stream.concat(Stream.of(new Way("publication.way.ballot", "", base + "/binh-xet")), decisions)
                        .toList());
    }

    private static Way sheetOf(String base, Standing standing) {
        return new Way("publication.way.sheet", standing.name(), base + "/cham-diem/" + standing.membership());
    }

    private static Way absenceOf(String base, Standing standing) {
        return new Way(
                "publication.way.absent",
                standing.name(),
                base + "/cham-diem/" + standing.membership() + "/khong-tham-gia");
    }

    private static Way rankOf(String base, Standing standing) {
        return new Way(
                "publication.way.rank", standing.name(), base + "/cham-diem/" + standing.membership() + "/thu-hang");
    }
}
