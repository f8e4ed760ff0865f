package vn.thidua.cluster;

/** Cụm (by territory) or khối (by function): the word follows the kind everywhere. */
public enum ClusterKind {
    CLUSTER,
    BLOCK;

    /** Message key of the word: "Cụm", "Khối". */
    public String key() {
        return "cluster.kind." + name();
    }
}
