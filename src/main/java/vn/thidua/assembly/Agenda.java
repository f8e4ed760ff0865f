package vn.thidua.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.shared.AccountId;

/** What is voted on at an assembly, as the module knows it that has it voted on; one bean, a fixed number of statements. */
public interface Agenda {

    /**
     * One question.
     *
     * @param stateKey message key of how far it is
     * @param tone colour of that
     * @param path where one goes on with it
     * @param nextKey message key of what is to be done there next
     * @param waits something is still to be done
     */
    record Item(String text, String stateKey, String tone, String path, String nextKey, boolean waits) {}

    /** Its questions in their order. */
    List<Item> of(Assembly assembly, boolean canEdit);

    /** How many of the counting committee need an account for it, as far as it is known now. */
    int accounts(Assembly assembly);

    /** Those of the counting committee on whom a question rests: they made a key, or entered a count. */
    Set<AccountId> working(Assembly assembly);

    /** Until when votes were last taken there, now where they still are; empty where they never were, or were given up. */
    Optional<Instant> votedUntil(Assembly assembly);

    /** Address at which a question is added. */
    String newPath(Assembly assembly);
}
