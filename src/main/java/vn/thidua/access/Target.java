package vn.thidua.access;

import java.util.List;

/** The kind of place an action is about, and the path variables that name it. */
public enum Target {
    NONE(),
    PROGRAMME("programmeId"),
    UNIT("unitId"),
    CLUSTER("clusterId"),
    YEAR("yearId"),
    MEMBERSHIP("yearId", "membershipId");

    private final List<String> variables;

    Target(String... variables) {
        this.variables = List.of(variables);
    }

    /** Names of the path variables, in order. */
    public List<String> variables() {
        return variables;
    }
}
