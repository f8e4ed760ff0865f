package vn.thidua.scorefile;

import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.scoring.Stage;

/**
 * A column of the file.
 *
 * @param of whose points or reasons; null for what the scale says
 */
record Column(Kind kind, @Nullable Stage of) {

    /** What stands in it. */
    enum Kind {
        CODE(7),
        TEXT(46),
        HOW(30),
        MAX(9),
        TARGET(12),
        EARLIER_POINTS(11),
        EARLIER_REASON(28),
        QUANTITY(12),
        POINTS(12),
        REASON(40);

        private final int characters;

        Kind(int characters) {
            this.characters = characters;
        }

        int characters() {
            return characters;
        }

        /** Does it hold words? Else numbers. */
        boolean isWords() {
            return switch (this) {
                case CODE, TEXT, HOW, EARLIER_REASON, REASON -> true;
                default -> false;
            };
        }

        /** Does it say which line this is? Then a row in which it differs is another row. */
        boolean names() {
            return this == CODE || this == TEXT;
        }
    }

    static Column of(Kind kind) {
        return new Column(kind, null);
    }

    /** Message key of its heading. */
    String key(ClusterKind cluster) {
        return of != null && (kind == Kind.EARLIER_POINTS || kind == Kind.POINTS)
                ? of.key(cluster)
                : "scorefile.column." + kind + (kind == Kind.REASON && of == Stage.SELF ? ".SELF" : "");
    }
}
