package vn.thidua.unit;

/** What sort of body a unit is. */
enum UnitKind {
    PROVINCIAL_UNION,
    DISTRICT_UNION,
    COMMUNE_UNION,
    BRANCH,
    /** Union of the police, the army, the border guard. */
    ATTACHED_UNION,
    FATHERLAND_FRONT,
    MASS_ORGANISATION,
    PEOPLES_COMMITTEE,
    OTHER;

    /** Message key of the kind's name. */
    String key() {
        return "unit.kind." + name();
    }
}
