package vn.thidua.programme;

/** Whose system of clusters it is. */
enum ProgrammeKind {
    /** A provincial Women's Union's own clusters. */
    UNION,
    /** A province's blocks, organised by its People's Committee. */
    STATE,
    /** The Fatherland Front's clusters (since 2025). */
    FRONT;

    /** Message key of the kind's name. */
    public String key() {
        return "programme.kind." + name();
    }
}
