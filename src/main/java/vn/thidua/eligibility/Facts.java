package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NominationId;

/**
 * All that the rules look at about one nomination. What is not known is null.
 *
 * @param achievement what it is proposed for
 * @param seat its unit's place in the cluster-year; null outside any cluster, and where no member is named
 * @param register what its recipient was granted and is proposed for besides; null where nobody said for whom it is
 * @param dossier null while nothing keeps dossiers
 */
record Facts(
        NominationId id,
        int year,
        Award award,
        @Nullable String achievement,
        @Nullable Seat seat,
        Map<ConductCheck.Subject, ConductCheck> conduct,
        @Nullable Register register,
        Women women,
        DossierState.@Nullable Completeness dossier) {

    /**
     * An award and who grants it.
     *
     * @param catalogued named by the catalogue, so that two names mean two awards
     */
    record Award(String name, String authority, boolean catalogued) {

        /** Yes, no, or null: the same name, and one of the two written down from a paper in its own words. */
        @Nullable
        Boolean isSameAs(Award other) {
            if (!named(other.name)) {
                return false;
            }
            boolean sameAuthority = Names.fold(authority).equals(Names.fold(other.authority));
            return sameAuthority || catalogued && other.catalogued ? Boolean.valueOf(sameAuthority) : null;
        }

        boolean named(String other) {
            return Names.fold(name).equals(Names.fold(other));
        }

        String words() {
            return name + " (" + authority + ")";
        }
    }

    /**
     * A member in its cluster-year.
     *
     * @param result the newest that was published
     * @param statedRank known from a paper, of a year that is over and of which nothing was published
     * @param leading was it chosen as leading unit? Null while nobody was
     * @param signed did it sign the covenant? Null while there is nothing to sign
     */
    record Seat(
            ClusterYearId year,
            @Nullable Result result,
            @Nullable Integer statedRank,
            @Nullable Boolean leading,
            @Nullable Boolean signed) {

        /** Its rank as far as it is settled; null otherwise. */
        @Nullable
        Integer rank() {
            return result == null ? statedRank : result.settled() ? result.rank() : null;
        }

        String page(String step) {
            return "/nam/" + year + "/" + step;
        }
    }

    /**
     * What was published of a member.
     *
     * @param settled it was published as final
     * @param graded it has points by which a grade is earned, be they below the lowest
     * @param grade null below the lowest
     * @param grades all that can be earned, the best first
     */
    record Result(
            int version,
            boolean settled,
            @Nullable Integer rank,
            boolean graded,
            @Nullable String grade,
            List<String> grades) {}

    /** Individuals on the list on which the nomination stands. */
    record Women(int women, int men, int unknown) {

        int all() {
            return women + men + unknown;
        }
    }

    /**
     * One grant of the register.
     *
     * @param page where the register shows it, to the organiser's side
     * @param predecessor name of the unit that got it, where that is a predecessor; null where it is the recipient itself
     * @param revokedOn a revoked grant never counts; it is told
     */
    record Granted(
            String page,
            Award award,
            int year,
            String number,
            LocalDate on,
            @Nullable String achievement,
            @Nullable String predecessor,
            @Nullable LocalDate revokedOn) {}

    /** Another nomination of the same recipient for the same year, on this road or another. */
    record Road(
            NominationId id,
            Award award,
            String place,
            @Nullable String achievement) {}

    /**
     * What the recipient was granted and is proposed for besides. Grants that were revoked stand apart from the beginning: no
     * rule can count one.
     *
     * @param page of the register itself
     */
    record Register(String page, List<Granted> granted, List<Granted> revoked, List<Road> roads) {

        static Register of(String page, List<Granted> all, List<Road> roads) {
            return new Register(
                    page,
                    all.stream().filter(grant -> grant.revokedOn() == null).toList(),
                    all.stream().filter(grant -> grant.revokedOn() != null).toList(),
                    roads);
        }

        /** Those granted to the recipient itself, and on wish also to predecessors of its unit. */
        List<Granted> granted(boolean predecessors) {
            return granted.stream()
                    .filter(grant -> predecessors || grant.predecessor() == null)
                    .toList();
        }
    }
}
