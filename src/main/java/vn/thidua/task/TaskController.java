package vn.thidua.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.shared.Today;

/** The first page after signing in: what waits for me, until when, with a link to do it. */
@Controller
class TaskController {

    private static final Comparator<Task> SOONEST_FIRST =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final List<TaskSource> sources;
    private final Today today;

    TaskController(List<TaskSource> sources, Today today) {
        this.sources = sources;
        this.today = today;
    }

    @GetMapping("/")
    @Allow(Action.TASKS_READ)
    String root() {
        return "redirect:/viec-cua-toi";
    }

    @GetMapping("/viec-cua-toi")
    @Allow(Action.TASKS_READ)
    String tasks(Actor actor, Model model) {
        List<Task> tasks = sources.stream()
                .flatMap(source -> source.tasksOf(actor).stream())
                .sorted(SOONEST_FIRST)
                .toList();
        model.addAttribute("tasks", tasks);
        model.addAttribute("next", tasks.isEmpty() ? next(actor) : null);
        model.addAttribute("administrator", actor.onlyAdministers());
        model.addAttribute("today", today.date());
        return "task/tasks";
    }

    private @Nullable Upcoming next(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.nextOf(actor).stream())
                .min(Comparator.comparing(Upcoming::on))
                .orElse(null);
    }
}
