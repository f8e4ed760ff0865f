package vn.thidua.merit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.NominationView;
import vn.thidua.dossier.Desk;
import vn.thidua.dossier.Hand;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;

/** The merit report of a nomination: read, written, and filled in from the record anew. */
@Service
@Transactional
class Merits {

    private static final String SAVE = """
            insert into merit_report (nomination_id, features, results, earlier) values (:nomination, :features, :results, :earlier)
            on conflict (nomination_id) do update
              set features = excluded.features, results = excluded.results, earlier = excluded.earlier,
                  version = merit_report.version + 1
            """;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final MeritSources sources;
    private final MeritDraft draft;

    Merits(JdbcClient jdbc, Desk desk, MeritSources sources, MeritDraft draft) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sources = sources;
        this.draft = draft;
    }

    /** What is written; of a report that nobody wrote all parts are empty. */
    @Transactional(readOnly = true)
    public MeritReport of(NominationId nomination) {
        return one("", nomination);
    }

    /** What the record says now. */
    @Transactional(readOnly = true)
    public MeritReport drafted(NominationView nomination) {
        return draft.of(sources.of(nomination));
    }

    /** Knows a drafted text again. */
    static String fingerprint(MeritReport drafted) {
        return Sha256.of(drafted.texts().toString());
    }

    void write(NominationView nomination, MeritForm form, Hand hand) {
        desk.open(nomination.id(), hand);
        save(nomination, toChange(nomination.id()), form.report(), hand, "merit.history.written");
    }

    /** Fills in anew what was chosen; the record has to say still what the person was shown. */
    void refill(NominationView nomination, RefillForm form, Hand hand) {
        desk.open(nomination.id(), hand);
        MeritReport written = toChange(nomination.id());
        MeritReport drafted = drafted(nomination);
        if (!fingerprint(drafted).equals(form.seen())) {
            throw new RuleViolation("merit.refill.changed");
        }
        Map<Section, @Nullable String> texts = new EnumMap<>(Section.class);
        Refill.of(written, drafted)
                .forEach(part ->
                        texts.put(part.section(), fits(part.section(), part.after(form.choice(part.section())))));
        long version = form.version() == null ? MeritReport.UNWRITTEN : form.version();
        save(nomination, written, new MeritReport(version, texts), hand, "merit.history.refilled");
    }

    private static @Nullable String fits(Section section, @Nullable String text) {
        if (text != null && text.length() > section.most()) {
            throw new RuleViolation("merit.refill.tooLong", section.most()).at(section.field());
        }
        return text;
    }

    private void save(NominationView nomination, MeritReport stored, MeritReport typed, Hand hand, String action) {
        FieldEdits edits = FieldEdits.between(words(stored), words(typed)).expect(stored.version(), typed.version());
        if (edits.isReal() || !stored.written()) {
            jdbc.sql(SAVE)
                    .param("nomination", nomination.id().value())
                    .param("features", typed.text(Section.FEATURES))
                    .param("results", typed.text(Section.RESULTS))
                    .param("earlier", typed.text(Section.EARLIER))
                    .update();
            desk.note(
                    nomination.id(),
                    hand,
                    action,
                    Objects.requireNonNullElse(nomination.who(), nomination.award()),
                    edits.changes());
        }
    }

    private static Map<String, @Nullable Object> words(MeritReport report) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            words.put(section.key(), report.text(section));
        }
        return words;
    }

    /** Two who write the first report at once wait for each other at the nomination. */
    private MeritReport toChange(NominationId nomination) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('merit_report:' || ?, 0))")
                .param(nomination.value())
                .query()
                .listOfRows();
        return one(" for update", nomination);
    }

    private MeritReport one(String lock, NominationId nomination) {
        return jdbc.sql("select * from merit_report where nomination_id = ?" + lock)
                .param(nomination.value())
                .query((row, number) -> MeritReport.of(
                        row.getLong("version"),
                        row.getString("features"),
                        row.getString("results"),
                        row.getString("earlier")))
                .optional()
                .orElse(MeritReport.of(MeritReport.UNWRITTEN, null, null, null));
    }

    /** All parts, written beside drafted. */
    @Transactional(readOnly = true)
    public List<Refill> refills(NominationView nomination, MeritReport drafted) {
        return Refill.of(of(nomination.id()), drafted);
    }
}
