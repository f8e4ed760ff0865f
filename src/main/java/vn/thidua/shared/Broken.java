package vn.thidua.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Tells a person in a sentence what an "only one" constraint of the database refused. The constraint stays the judge, so
 * two people who do the same at once are told like one who does it twice.
 */
public final class Broken {

    private Broken() {}

    /** Runs the act, which has to reach the database; the named constraint, if it refuses, becomes the violation. */
    public static <T> T constraint(String name, RuleViolation violation, Supplier<T> act) {
        try {
            return act.get();
        } catch (DataIntegrityViolationException refused) {
            if (name.equals(constraintOf(refused))) {
                throw violation;
            }
            throw refused;
        }
    }

    private static @Nullable String constraintOf(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return message == null ? null : message.getConstraint();
            }
        }
        return null;
    }
}
