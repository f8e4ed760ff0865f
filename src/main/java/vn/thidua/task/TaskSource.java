package vn.thidua.task;

import java.util.List;
import vn.thidua.access.Actor;

/** A module's answer to "what waits for this person": a fixed number of statements, whatever the number of years. */
public interface TaskSource {
    List<Task> tasksOf(Actor actor);
}
