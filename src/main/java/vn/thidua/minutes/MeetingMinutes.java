package vn.thidua.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Writes into the minutes of a meeting, and keeps them as they were signed. */
@Service
@Transactional
class MeetingMinutes {

    private final MinutesShelf shelf;
    private final MinutesReading reading;
    private final Assemblies assemblies;
    private final History history;
    private final Today today;

    MeetingMinutes(MinutesShelf shelf, MinutesReading reading, Assemblies assemblies, History history, Today today) {
        this.shelf = shelf;
        this.reading = reading;
        this.assemblies = assemblies;
        this.history = history;
        this.today = today;
    }

    /** Two who write at once wait for each other; the second is shown both. */
    void write(ClusterYearId year, long id, MinutesForm form, Actor actor) {
        Assembly assembly = unsigned(year, id);
        MinutesForm before = shelf.written(id);
        String opinions = Names.linesOrNull(form.opinions());
        String conclusion = Names.linesOrNull(form.conclusion());
        FieldEdits edits = FieldEdits.between(told(before.opinions(), before.conclusion()), told(opinions, conclusion))
                .expect(Objects.requireNonNull(before.version()), form.version());
        shelf.write(id, opinions, conclusion);
        record(actor, assembly, "minutes.history.written", edits.changes());
    }

    /** @throws RuleViolation where the meeting has not ended, a count is not signed, or the minutes are */
    void sign(ClusterYearId year, long id, SignForm form, Actor actor) {
        Assembly assembly = unsigned(year, id);
        if (!assembly.isEnded()) {
            throw new RuleViolation("minutes.notEnded");
        }
        List<String> unsigned = reading.unsignedCounts(assembly);
        if (!unsigned.isEmpty()) {
            throw new RuleViolation("minutes.countsUnsigned", String.join("; ", unsigned));
        }
        shelf.sign(id, reading.filled(assembly), form.day(assembly.heldOn(), today.date()), actor.name());
        record(actor, assembly, "minutes.history.signed", Change.of("minutes.signedOn", null, form.signedOn()));
    }

    private Assembly unsigned(ClusterYearId year, long id) {
        Assembly assembly = assemblies.toChange(year, id);
        if (shelf.ofMeeting(id).isPresent()) {
            throw new RuleViolation("minutes.signed");
        }
        return assembly;
    }

    private static Map<String, String> told(@Nullable String opinions, @Nullable String conclusion) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("minutes.opinions", Objects.requireNonNullElse(opinions, ""));
        facts.put("minutes.conclusion", Objects.requireNonNullElse(conclusion, ""));
        return facts;
    }

    private void record(Actor actor, Assembly assembly, String action, Change... changes) {
        var subject = HistorySubject.in(assembly.year(), "ASSEMBLY", assembly.id());
        history.record(actor, subject, action, assembly.title(), changes);
    }
}
