package vn.thidua.assembly;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.AccountId;

/** What is voted on at an assembly, from every module that has something voted on. */
@Component
class Agendas {

    private final List<Agenda> all;

    Agendas(List<Agenda> all) {
        this.all = List.copyOf(all);
    }

    List<Agenda.Item> of(Assembly assembly, boolean canEdit) {
        return all.stream()
                .flatMap(agenda -> agenda.of(assembly, canEdit).stream())
                .toList();
    }

    /** The questions of which it has not decided. */
    List<String> waiting(Assembly assembly) {
        return of(assembly, true).stream()
                .filter(Agenda.Item::waits)
                .map(Agenda.Item::text)
                .toList();
    }

    /** Those of the counting committee on whom a question rests. */
    Set<AccountId> working(Assembly assembly) {
        return all.stream()
                .flatMap(agenda -> agenda.working(assembly).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When votes were last taken there; null: never. */
    @Nullable
    Instant votedUntil(Assembly assembly) {
        return all.stream()
                .flatMap(agenda -> agenda.votedUntil(assembly).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Address at which a question is added. */
    @Nullable
    String newPath(Assembly assembly) {
        return all.stream().map(agenda -> agenda.newPath(assembly)).findFirst().orElse(null);
    }

    /** How many of the counting committee need an account. */
    int accounts(Assembly assembly) {
        return all.stream().mapToInt(agenda -> agenda.accounts(assembly)).max().orElse(0);
    }
}
