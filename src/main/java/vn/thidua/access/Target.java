package vn.thidua.access;

import java.util.List;
import java.util.Set;

/** The kind of place an action is about, and the path variables that name it. */
public enum Target {
    NONE(),
    PROGRAMME("programmeId"),
    UNIT("unitId"),
    CLUSTER("clusterId"),
    YEAR("yearId"),
    MEMBERSHIP("yearId", "membershipId"),
    /** Its cluster-year, looked at for the unit it is proposed for; outside any cluster, the organiser's. */
    NOMINATION("nominationId"),
    /** The catalogue of awards, which one organiser keeps for all. */
    CATALOGUE(),
    /** What either may own: a cluster-year, or a programme where the address names no cluster-year. */
    YEAR_OR_PROGRAMME(),
    /** A cluster-year, or a unit (the organiser) where the address names no cluster-year: votes in a box, official papers. */
    YEAR_OR_UNIT();

    private final List<String> variables;

    Target(String... variables) {
        this.variables = List.of(variables);
    }

    /** The kind of place that an address with these path variables is about. */
    public Target in(Set<?> named) {
        if (this != YEAR_OR_PROGRAMME && this != YEAR_OR_UNIT) {
            return this;
        }
        return named.contains("yearId") ? YEAR : this == YEAR_OR_PROGRAMME ? PROGRAMME : UNIT;
    }

    /** Names of the path variables, in order. */
    public List<String> variables() {
        return variables;
    }
}
