package vn.thidua.covenant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;

/** One point of a covenant's common contents; movements may have dates of their own. */
@Entity
class CovenantContent {

    /** What sort of content it is (domain 2.3, form of the covenant). */
    enum Kind {
        MOVEMENT,
        CAMPAIGN,
        KEY_TASK,
        BREAKTHROUGH,
        COMMITMENT,
        OTHER;

        /** Message key of the word. */
        String key() {
            return "covenant.kind." + name();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Covenant covenant;

    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;
    private @Nullable String goal;
    private @Nullable LocalDate launchedOn;
    private @Nullable LocalDate closesOn;

    protected CovenantContent() {}

    CovenantContent(Covenant covenant, int position, ContentForm form) {
        this.covenant = covenant;
        this.position = position;
        write(form);
    }

    CovenantContent copyFor(Covenant other) {
        return new CovenantContent(other, position, new ContentForm(kind, text, goal, null, null, 0));
    }

    FieldEdits edit(ContentForm form, Wording wording) {
        FieldEdits edits = FieldEdits.between(ContentForm.of(this).facts(wording), form.facts(wording))
                .expect(version, form.version());
        write(form);
        return edits;
    }

    private void write(ContentForm form) {
        if (new Period(form.launchedOn(), form.closesOn()).endsBeforeItStarts()) {
            throw new RuleViolation("covenant.content.period").at("closesOn");
        }
        kind = form.kind() == null ? Kind.OTHER : form.kind();
        text = Names.lines(String.valueOf(form.text()));
        goal = Names.linesOrNull(form.goal());
        launchedOn = form.launchedOn();
        closesOn = form.closesOn();
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    int position() {
        return position;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    @Nullable
    String goal() {
        return goal;
    }

    @Nullable
    LocalDate launchedOn() {
        return launchedOn;
    }

    @Nullable
    LocalDate closesOn() {
        return closesOn;
    }
}
