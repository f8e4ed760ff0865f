package vn.thidua.task;

import java.util.List;
import java.util.Optional;
import vn.thidua.access.Actor;

/** A module's answer to "what waits for this person": a fixed number of statements, whatever the number of years. */
public interface TaskSource {
    List<Task> tasksOf(Actor actor);

    /** What comes next by the calendar, where this module knows it; asked when nothing waits. */
    default Optional<Upcoming> nextOf(Actor actor) {
        return Optional.empty();
    }
}
